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
package net.chatmaid.camel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everything that an application printed, searched for {@link TestSecrets}.
 *
 * @param lines with {@link #LOGBACK} or {@link #QUARKUS} as the pattern of the log, so that the logger is known
 */
public record PrintedText(List<String> lines) {

    /** The pattern of a line for Logback: a message or exception of several lines becomes one line. */
    public static final String LOGBACK = "[%logger] %level %replace(%msg %ex){'[\\r\\n]+', ' '}%nopex%n";

    /** The same for Quarkus. */
    public static final String QUARKUS = "[%c] %p %s%e%n";

    private static final Pattern LINE = Pattern.compile("\\[([\\w.$]+)] (DEBUG|TRACE) .*");

    /** What Camel prints at DEBUG: properties as they were given. The guide to security names these loggers. */
    private static final Set<String> PRINT_PROPERTIES_AT_DEBUG = Set.of(
            "org.apache.camel.main.BaseMainSupport",
            "org.apache.camel.main.MainHelper",
            "org.apache.camel.component.properties.DefaultPropertiesParser");

    /** What Tomcat prints at DEBUG: requests as they were received. The guide to security names it. */
    private static final Set<String> PRINT_REQUESTS_AT_DEBUG = Set.of("org.apache.coyote.http11.Http11InputBuffer");

    /** Writes a configuration of Logback that prints everything, by {@link #LOGBACK}. */
    public static Path logbackAtTrace(Path folder) throws IOException {
        return logbackAtTrace(folder, List.of());
    }

    /** The same without what these loggers print below INFO. */
    public static Path logbackAtTrace(Path folder, List<String> atInfo) throws IOException {
        String loggers = atInfo.stream()
                .map("  <logger name=\"%s\" level=\"INFO\"/>\n"::formatted)
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder>
                      <pattern>%s</pattern>
                    </encoder>
                  </appender>
                %s  <root level="TRACE">
                    <appender-ref ref="out"/>
                  </root>
                </configuration>
                """.formatted(LOGBACK, loggers));
    }

    /** The text of a log whose pattern is not known: each line counts as INFO. */
    public static PrintedText of(String text) {
        return new PrintedText(text.lines().toList());
    }

    /** The lines that show a secret or a text, without those of the loggers that print properties or requests at DEBUG. */
    public List<String> secrets() {
        return lines.stream()
                .filter(line -> TestSecrets.keysAreIn(line) && !isOf(PRINT_PROPERTIES_AT_DEBUG, line)
                        || TestSecrets.textsAreIn(line) && !isOf(PRINT_REQUESTS_AT_DEBUG, line))
                .toList();
    }

    /** Whether a logger whose name begins so has printed at DEBUG or TRACE: if not, that no secret is found shows nothing. */
    public boolean hasDetailsOf(String logger) {
        return lines.stream()
                .map(LINE::matcher)
                .anyMatch(line -> line.matches() && line.group(1).startsWith(logger));
    }

    private static boolean isOf(Set<String> loggers, String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() && loggers.contains(matcher.group(1));
    }
}
