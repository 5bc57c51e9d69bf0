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
package net.chatmaid.camel.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The details of one message, and what a person can do with it. */
class MessageDetailsTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);

    private JsonNode details(String id) {
        return control.get("/_sandbox/messages/" + id).json();
    }

    private String send() {
        return live.send(PlainHttpClient.RECIPIENT).data().path("id").asText();
    }

    @Test
    void showsTheMessageAsTheApiDoes() {
        // given
        String id = send();
        // then
        assertThat(details(id).path("message")).isEqualTo(live.message(id));
    }

    @Test
    void showsTheStagesAndTheTimeBetweenThem() {
        // given
        String id = send();
        // when
        sandbox.advance(Duration.ofMillis(1_000));
        // then
        JsonNode details = details(id);
        assertThat(details.path("stages").findValuesAsText("status")).containsExactly("pending", "sent", "delivered");
        assertThat(details.path("stages").findValuesAsText("sincePreviousMillis"))
                .containsExactly("null", "500", "500");
        assertThat(details.path("upcoming").findValuesAsText("status")).containsExactly("read");
    }

    @Test
    void showsTheRequestsThatLedToItAlsoThoseThatFailedUnderItsIdempotencyKey() {
        // given
        String body = PlainHttpClient.body(PlainHttpClient.RECIPIENT)
                .put("idempotencyKey", "order-7784")
                .toString();
        sandbox.failNext(1, Fault.status(503));
        live.post("/v1/messages/send", body);
        live.send(PlainHttpClient.RECIPIENT);
        sandbox.failNext(1, Fault.status(500));
        PlainHttpClient.test(sandbox).post("/v1/messages/send", body);
        sandbox.failNext(1, Fault.delay(Duration.ZERO));
        String id = live.post("/v1/messages/send", body).data().path("id").asText();
        live.get("/v1/messages/" + id);
        // when
        JsonNode details = details(id);
        // then
        assertThat(details.path("idempotencyKey").asText()).isEqualTo("order-7784");
        JsonNode requests = details.path("requests");
        assertThat(requests.findValuesAsText("method")).containsExactly("GET", "POST", "POST");
        assertThat(requests.findValuesAsText("status")).containsExactly("200", "201", "503");
        assertThat(requests.findValuesAsText("fault")).containsExactly("null", "delay", "status");
        assertThat(requests.path(0).path("tookMillis").isNumber()).isTrue();
        assertThat(control.get("/_sandbox/requests?messageId=" + id).json().path("requests"))
                .isEqualTo(requests);
    }

    @Test
    void showsTheDeliveriesOfItsWebhooks() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            // given
            sandbox.webhooks().sendTo(receiver.url(), WebhookReceiver.SECRET);
            String id = send();
            send();
            // when
            sandbox.advance(Duration.ofMillis(500));
            // then
            JsonNode deliveries = details(id).path("deliveries");
            assertThat(deliveries.findValuesAsText("event")).containsExactly("message.sent");
            assertThat(deliveries.findValuesAsText("outcome")).containsExactly("accepted");
        }
    }

    @Test
    void showsAReceivedMessage() {
        // given
        SandboxInbound received = sandbox.receive(PlainHttpClient.RECIPIENT, "Where is my order?");
        JsonNode shown = live.get("/v1/messages/inbound/" + received.id()).data();
        // when
        JsonNode details = details(received.id());
        // then
        assertThat(details.path("kind").asText()).isEqualTo("received");
        assertThat(details.path("message")).isEqualTo(shown);
        assertThat(details.path("requests")).hasSize(1);
    }

    @Test
    void putsAMessageIntoAnyStatus() {
        // given
        String id = send();
        for (String status : new String[] {"read", "delivered", "sent", "pending", "a new one"}) {
            // when
            Reply reply = control.put("/_sandbox/messages/" + id + "/status", "{'status': '" + status + "'}");
            // then
            assertThat(reply.json().path("message").path("status").asText()).isEqualTo(status);
            assertThat(live.message(id).path("status").asText()).isEqualTo(status);
        }
    }

    @Test
    void letsAMessageFailWithAnyCode() {
        // given
        String id = send();
        // when
        control.put(
                "/_sandbox/messages/" + id + "/status", "{'status': 'failed', 'errorCode': 'RECIPIENT_NOT_REACHABLE'}");
        // then
        assertThat(live.message(id).path("errorCode").asText()).isEqualTo("RECIPIENT_NOT_REACHABLE");
        assertThat(live.message(id).path("errorMessage").asText()).isEqualTo("The recipient cannot be reached.");
        // when
        sandbox.fail(id, "SOMETHING_NEW");
        // then
        assertThat(live.message(id).path("errorCode").asText()).isEqualTo("SOMETHING_NEW");
        assertThat(live.message(id).path("failedAt").isNull()).isFalse();
    }

    @Test
    void delaysTheStagesThatAreNotReachedAndReportsEachOnce() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            // given
            sandbox.webhooks().sendTo(receiver.url(), WebhookReceiver.SECRET);
            String id = send();
            sandbox.advance(Duration.ofMillis(500));
            // when
            Reply reply = control.post("/_sandbox/messages/" + id + "/delay", "{'millis': 60000}");
            sandbox.advance(Duration.ofSeconds(60));
            // then
            assertThat(reply.status()).isEqualTo(200);
            assertThat(live.message(id).path("status").asText()).isEqualTo("sent");
            assertThat(receiver.events()).containsExactly("message.sent");
            // when
            sandbox.advance(Duration.ofMillis(500));
            // then
            assertThat(live.message(id).path("status").asText()).isEqualTo("delivered");
            // when
            sandbox.advance(Duration.ofMillis(500));
            // then
            assertThat(receiver.events()).containsExactly("message.sent", "message.delivered", "message.read");
        }
    }

    @Test
    void rejectsTheDelayOfAMessageThatIsDone() {
        // given
        String id = send();
        sandbox.advance(Duration.ofMinutes(1));
        // when
        Reply reply = control.post("/_sandbox/messages/" + id + "/delay", "{'millis': 1}");
        // then
        assertThat(reply.status()).isEqualTo(409);
    }
}
