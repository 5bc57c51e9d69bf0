/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package net.chatmaid.camel.springboot;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an application's Prometheus endpoint shows at this moment. */
record PrometheusText(ApplicationHttp http) {

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    String all() {
        HttpResponse<String> response = http.get("/actuator/prometheus");
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The response of Actuator is " + response.statusCode());
        }
        return response.body();
    }

    /** The labels of the component's time series, and those that Prometheus adds. */
    Set<String> labels() {
        Set<String> labels = new TreeSet<>(Set.of("job", "instance"));
        all().lines()
                .filter(line -> line.startsWith("chatmaid_"))
                .forEach(line -> LABEL.matcher(line).results().forEach(match -> labels.add(match.group(1))));
        return labels;
    }

    /** The names of the time series. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        all().lines().filter(line -> !line.startsWith("#")).forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }
}
