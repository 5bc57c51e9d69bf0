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
package net.chatmaid.camel.reliability.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.SecurityGuide;
import net.chatmaid.camel.testing.TestSecrets;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of an application on Camel Main whose properties name a mounted Secret of Kubernetes as {@code {{secret:…}}}. */
class SecretOfKubernetesTest {

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.start();
    private final WatchedLog log = WatchedLog.begin();
    private final Main main = new Main();

    @AfterEach
    void close() {
        main.stop();
        log.close();
        sandbox.close();
    }

    @Test
    void isPrintedOnlyByTheLoggersOfTheGuide() throws Exception {
        // given
        Files.move(TestSecrets.files(folder), folder.resolve("chatmaid"));
        Path properties = Files.write(
                folder.resolve("application.properties"),
                List.of(
                        "camel.kubernetes-config.client-enabled = false",
                        "camel.kubernetes-config.mount-path-secrets = " + folder,
                        "camel.component.chatmaid.baseUrl = " + sandbox.baseUrl(),
                        "camel.component.chatmaid.apiKey = {{secret:chatmaid/CHATMAID_API_KEY}}",
                        "camel.component.chatmaid.webhookSecret = {{secret:chatmaid/CHATMAID_WEBHOOK_SECRET}}"));
        main.setDefaultPropertyPlaceholderLocation("file:" + properties);
        // when
        main.start();
        main.getCamelTemplate().requestBody("chatmaid:send?to=+15557654321", TestSecrets.SENT_TEXT);
        List<String> texts = log.drain();
        // then
        assertThat(sandbox.messages()).hasSize(1);
        List<String> loggers = SecurityGuide.loggersAtInfo();
        Predicate<String> isOfGuide = text ->
                loggers.stream().anyMatch(logger -> text.matches("(?s)\\[" + logger + "[^\\]]*] (DEBUG|TRACE) .*"));
        assertThat(TextSource.leaks(texts)).allMatch(isOfGuide).isNotEmpty();
        assertThat(texts).anyMatch(text -> text.contains("apiKey = xxxxxx"));
    }
}
