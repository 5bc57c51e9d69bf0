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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The example of disorder in the guide. */
class DocumentedDisorderTest {

    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void hasTheDocumentedEffect() {
        ChatmaidSandbox chatmaid =
                ChatmaidSandbox.builder().clock(SandboxClock.manual()).start();
        chatmaid.webhooks().sendTo(receiver.url(), "whsec_test");
        chatmaid.webhooks()
                .disturb(WebhookDisorder.seed(7)
                        .dropped(0.1) // never delivered
                        .doubled(0.05) // again after the response to the first
                        .doubledAtOnce(0.05) // both at the same instant
                        .reordered(0.2)); // a later event of the same message overtakes it

        for (int i = 0; i < 100; i++) {
            chatmaid.addMessage(
                    chatmaid.liveKey(),
                    "+15557654321",
                    "Order " + i,
                    chatmaid.clock().now());
            chatmaid.advance(java.time.Duration.ofMillis(500));
        }
        chatmaid.advance(java.time.Duration.ofSeconds(10));

        WebhookCounts webhooks = chatmaid.webhooks().counts();
        assertThat(webhooks.events()).isEqualTo(300);
        assertThat(webhooks.accepted()).isEqualTo(300 - webhooks.dropped() + webhooks.doubled());
        chatmaid.close();
    }

    @Test
    void isTheExampleOfTheGuide() throws IOException {
        // given
        String own = Files.readString(Path.of("src/test/java/net/chatmaid/camel/sandbox/DocumentedDisorderTest.java"));

        // when
        String documented = JAVA.matcher(Files.readString(Path.of("../../docs/guides/testing.md")))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```java".length(), block.length() - "```".length()))
                .filter(block -> block.contains("webhooks().disturb"))
                .findFirst()
                .orElseThrow();

        // then
        assertThat(withoutSpace(own))
                .contains(withoutSpace(
                        documented.replace("java.net.URI.create(\"http://localhost:8081/hooks\")", "receiver.url()")));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s", "");
    }
}
