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
package net.chatmaid.camel.jbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.chatmaid.camel.jbang.JBangPage.Example;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.Scale;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the commands of the page print at TRACE with the secrets in the environment. */
@ExtendWith(Patience.class)
class PrintedSecretsIT {

    /** What Camel prints when it replaces the reference to a Kamelet's property. */
    private static final String BINDING = "[org.apache.camel.component.properties.PropertiesComponent] TRACE ";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    /** With a process for each; Kamelets in a Pipe get the key as those in a route do. */
    static List<Example> examples() {
        return JBangPage.examples().subList(0, Scale.of(2, 3));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void secretsArePrintedAtTraceByCamelsBindingOfPropertiesAlone(Example example) throws Exception {
        // when
        PrintedText printed = PrintedText.of(new CamelProcess(folder)
                .run(
                        example,
                        TestSecrets.environment(sandbox.baseUrl()),
                        "--logging-level=trace",
                        "--logging-config-path=" + details()));
        // then
        assertThat(printed.secrets()).allMatch(line -> line.startsWith(BINDING));
        // otherwise the silence of the others means nothing
        assertThat(printed.hasDetailsOf("org.apache.hc.client5")).isTrue();
    }

    private Path details() throws Exception {
        return Files.writeString(folder.resolve("log4j2.properties"), """
                appender.out.type = Console
                appender.out.name = out
                appender.out.layout.type = PatternLayout
                appender.out.layout.pattern = [%c] %p %c : %m%n
                rootLogger.level = TRACE
                rootLogger.appenderRef.out.ref = out
                """);
    }
}
