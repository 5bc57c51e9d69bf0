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
package net.chatmaid.camel.sandbox.webhook;

import static net.chatmaid.camel.sandbox.webhook.DeliveredWebhooks.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where webhooks are sent and when. */
class WebhookTargetTest {

    @RegisterExtension
    final DeliveredWebhooks webhooks = new DeliveredWebhooks();

    @Test
    void areSentToTheTargetOfTheStartAfterAReset() {
        webhooks.sandbox().webhooks().sendTo(webhooks.url("/later"), SECRET);
        PlainHttpClient.test(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().webhooks().deliverDue();
        webhooks.sandbox().reset();
        PlainHttpClient.test(webhooks.sandbox()).send(PlainHttpClient.RECIPIENT);
        webhooks.sandbox().webhooks().deliverDue();
        assertThat(webhooks.hooks()).extracting(DeliveredHook::path).containsExactly("/later", "/hook");
        assertThatThrownBy(() -> webhooks.sandbox().webhooks().sendTo(URI.create("/relative"), SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/relative");
    }

    @Test
    void areNotSentToAPortThatDoesNotExist() {
        assertThatThrownBy(() -> webhooks.sandbox().webhooks().sendTo(URI.create("http://localhost:65536/"), SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The port of the webhook URL must be at most 65535, but is 65536.");
    }

    @Test
    void doNotRepeatAPasswordInAnError() {
        assertThatThrownBy(() -> webhooks.sandbox().webhooks().sendTo(URI.create("ftp://me:secret@host/"), SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ftp://***@host/")
                .hasMessageNotContaining("secret@");
    }

    @Test
    void areSentByTheSystemClock() {
        try (ChatmaidSandbox real = ChatmaidSandbox.builder()
                .step(Duration.ofMillis(20))
                .webhook(webhooks.url("/hook"), SECRET)
                .webhookRetries(List.of(Duration.ofMillis(20)))
                .start()) {
            PlainHttpClient.live(real).send(PlainHttpClient.RECIPIENT);
            PlainHttpClient.test(real).send(PlainHttpClient.RECIPIENT);
            Awaitility.await().untilAsserted(() -> assertThat(webhooks.events())
                    .containsExactlyInAnyOrder("message.sent", "message.sent", "message.delivered", "message.read"));
            webhooks.respond(500);
            PlainHttpClient.test(real).send(PlainHttpClient.RECIPIENT);
            Awaitility.await().until(() -> webhooks.hooks().size() == 6);
        }
    }
}
