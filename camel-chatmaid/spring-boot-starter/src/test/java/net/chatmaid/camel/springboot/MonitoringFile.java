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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A file of the manual that names metrics. */
record MonitoringFile(String text) {

    private static final Pattern METRIC = Pattern.compile("\\bchatmaid_[a-z_]+\\b");
    private static final Pattern SELECTED = Pattern.compile("(\\w+)(?:=~|!~|!=|=)\\\\?\"");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");

    static MonitoringFile dashboard() {
        return of("monitoring/grafana-dashboard.json");
    }

    static MonitoringFile alerts() {
        return of("monitoring/alerts.yml");
    }

    static MonitoringFile guide() {
        return of("guides/monitoring.md");
    }

    private static MonitoringFile of(String path) {
        try {
            return new MonitoringFile(Files.readString(Path.of("../../docs", path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The labels that its queries select by, or group by. */
    Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        SELECTED.matcher(text).results().forEach(match -> labels.add(match.group(1)));
        GROUPED.matcher(text)
                .results()
                .forEach(match -> labels.addAll(List.of(match.group(1).split(", "))));
        return labels;
    }

    /** The names of the component's metrics in it, as Prometheus shows them. */
    Set<String> metrics() {
        Set<String> metrics = new TreeSet<>();
        METRIC.matcher(text).results().forEach(match -> metrics.add(match.group()));
        return metrics;
    }
}
