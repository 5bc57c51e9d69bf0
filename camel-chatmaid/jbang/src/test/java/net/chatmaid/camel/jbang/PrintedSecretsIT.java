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
import java.util.regex.Pattern;
import net.chatmaid.camel.jbang.JBangPage.Example;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.InboundMessages;
import net.chatmaid.camel.testing.LongForm;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.PrintedText;
import net.chatmaid.camel.testing.TestSecrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that commands of Camel JBang print at TRACE with the secrets in the environment. */
@ExtendWith(Patience.class)
class PrintedSecretsIT {

    /** Of Camel: they replace the reference to a Kamelet's property, and set a property of an endpoint. */
    private static final Pattern BINDING = Pattern.compile("\\[org\\.apache\\.camel\\."
            + "(component\\.properties\\.PropertiesComponent|impl\\.engine\\.DefaultBeanIntrospection)] TRACE .*");

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    static List<Example> examples() {
        return JBangPage.all().stream()
                .flatMap(page -> page.examples().stream())
                .toList();
    }

    /** {@link DocumentedPageIT} looks for secrets at INFO. */
    @ParameterizedTest
    @LongForm
    @MethodSource("examples")
    void onlyTheBindingOfPropertiesPrintsSecretsAtTrace(Example example) throws Exception {
        // when
        String printed = new CamelProcess(sandbox, folder)
                .run(example, "--logging-level=trace", "--logging-config-path=" + details());
        // then
        PrintedText text = PrintedText.of(printed);
        assertThat(text.secrets()).allMatch(line -> BINDING.matcher(line).matches());
        // if the library does not log at TRACE, that no secret is found shows nothing
        assertThat(text.hasDetailsOf("org.apache.hc.client5")).isTrue();
    }

    @Test
    @LongForm
    void noTextOfAMessageAndNoSecretIsPrintedAtTrace() throws Exception {
        // given
        InboundMessages.receiveAfterEachPoll(sandbox);
        // when
        String printed = new CamelProcess(sandbox, folder)
                .run(Replies.example(), "--logging-level=trace", "--logging-config-path=" + details());
        // then
        PrintedText text = PrintedText.of(printed);
        assertThat(text.secrets()).isEmpty();
        assertThat(text.hasDetailsOf("org.apache.hc.client5")).isTrue();
        assertThat(sandbox.messages()).isNotEmpty();
        assertThat(sandbox.requests()).anyMatch(request -> request.body().contains(TestSecrets.FAILING_SENDER));
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
