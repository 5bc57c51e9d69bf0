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
package net.chatmaid.camel.consumer.webhook;

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.consumer.BrokenMeterRegistry;
import net.chatmaid.camel.consumer.BrokenRepository;
import net.chatmaid.camel.testing.CapturedLog;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The response when a repository or a meter fails. */
class WebhookHandlerFailureTest {

    @RegisterExtension
    final HandledWebhooks webhooks = new HandledWebhooks();

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(WebhookHandler.class);

    @Test
    void respondsWith500IfTheRepositoryFails() throws Exception {
        // given
        webhooks.context.getRegistry().bind("gone", BrokenRepository.atEachStep());
        WebhookHandler handler = webhooks.handler("&idempotentRepository=#gone");
        // when
        Exchange request = webhooks.send(handler, stage("message.sent", "msg_1", "sent"));
        // then
        assertThat(HandledWebhooks.status(request)).isEqualTo(500);
        assertThat(request.getException()).isNull();
        assertThat(webhooks.callbacks).hasValue(1);
        assertThat(webhooks.routed).isEmpty();
    }

    @Test
    void respondsWith500IfTheClaimRepositoryFails() throws Exception {
        // given
        webhooks.context.getRegistry().bind("gone", BrokenRepository.atEachStep());
        WebhookHandler handler = webhooks.handler("&claimRepository=#gone");
        // when
        List<Exchange> requests = List.of(
                webhooks.send(handler, stage("message.sent", "msg_1", "sent")),
                webhooks.send(handler, stage("message.sent", "msg_1", "sent")));
        // then
        assertThat(requests).allSatisfy(request -> assertThat(HandledWebhooks.status(request))
                .isEqualTo(500));
        assertThat(webhooks.callbacks).hasValue(2);
    }

    @Test
    void respondsIfTheMetersFail() throws Exception {
        // given
        webhooks.context.getRegistry().bind("meters", new BrokenMeterRegistry());
        WebhookHandler handler = webhooks.handler("");
        // when
        Exchange routed = webhooks.send(handler, stage("message.sent", "msg_1", "sent"));
        webhooks.continueRoute();
        Exchange repeated = webhooks.send(handler, stage("message.sent", "msg_1", "sent"));
        // then
        assertThat(HandledWebhooks.status(routed)).isEqualTo(200);
        assertThat(HandledWebhooks.status(repeated)).isEqualTo(200);
        assertThat(webhooks.callbacks).hasValue(2);
        assertThat(webhooks.routed).containsExactly("msg_1 sent");
        assertThat(log.lines())
                .contains("WARN A response to a webhook could not be counted in the metrics."
                        + " The response is not affected");
    }
}
