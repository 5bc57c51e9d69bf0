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
package net.chatmaid.camel.benchmarks.startup;

import java.io.File;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How an application sends, and which libraries of the benchmarks it does not have. */
public enum ApplicationKind {
    /** Not at all: its route does nothing. */
    none(Libraries.OF_BENCHMARKS + "|" + Libraries.OF_CHATMAID + "|" + Libraries.OF_HTTP),
    /** By Camel's HTTP component and Jackson. */
    http(Libraries.OF_BENCHMARKS + "|" + Libraries.OF_CHATMAID),
    /** By the component. */
    chatmaid(Libraries.OF_BENCHMARKS);

    private static final class Libraries {
        // as jars, or as the folders that a build without jars has
        static final String OF_BENCHMARKS =
                "(jmh|jopt-simple|commons-math3|wiremock|camel-whatsapp|camel-chatmaid-sandbox)-[^/]*|sandbox/target/classes";
        static final String OF_CHATMAID =
                "camel-chatmaid-[^/]*|failsafe-[^/]*|bucket4j[^/]*|(client|component)/target/classes";
        static final String OF_HTTP = "(camel-http|camel-jackson|jackson)-[^/]*|httpc[^/]*";
    }

    private final Pattern without;

    ApplicationKind(String without) {
        this.without = Pattern.compile("/(" + without + ")$");
    }

    /** The class path of the application. */
    String classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !without.matcher(entry.replace('\\', '/')).find())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
