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
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Webhooks by the control API, and the log of their deliveries. */
class ControlWebhooksTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.builder()
            .clock(SandboxClock.manual())
            .webhookRetries(List.of(Duration.ofMinutes(1)))
            .build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);
    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    private void set(String disorder) {
        String body = "{'url': '" + receiver.url() + "', 'secret': 'whsec_test', 'disorder': {" + disorder + "}}";
        assertThat(control.put("/_sandbox/webhooks", body).status()).isEqualTo(200);
    }

    private void write() {
        control.post("/_sandbox/outgoing", "{'to': '" + PlainHttpClient.RECIPIENT + "', 'content': 'Hello'}");
        sandbox.webhooks().deliverDue();
    }

    private JsonNode deliveries() {
        return control.get("/_sandbox/deliveries").json().path("deliveries");
    }

    @Test
    void logsEachAttemptAndWhenTheNextOneIsDue() {
        // given
        set("");
        receiver.answer(hook -> receiver.hooks().size() == 1 ? 500 : 204);
        // when
        write();
        sandbox.advance(Duration.ofMinutes(1));
        // then
        JsonNode attempts = deliveries();
        assertThat(attempts.findValuesAsText("outcome")).containsExactly("accepted", "rejected");
        assertThat(attempts.findValuesAsText("attempt")).containsExactly("2", "1");
        assertThat(attempts.findValuesAsText("status")).containsExactly("204", "500");
        assertThat(attempts.path(1).path("nextAttemptAt").asText())
                .isEqualTo(attempts.path(0).path("at").asText());
        assertThat(attempts.path(0).path("nextAttemptAt").isNull()).isTrue();
        assertThat(attempts.path(0).path("event").asText()).isEqualTo("message.outgoing");
        assertThat(attempts.path(0).path("url").asText())
                .isEqualTo(receiver.url().toString());
        assertThat(attempts.path(0).path("tookMillis").isNumber()).isTrue();
        assertThat(attempts.findValuesAsText("body"))
                .containsExactly(
                        receiver.hooks().get(1).body(), receiver.hooks().get(0).body());
    }

    @Test
    void logsAReceiverThatIsNotThere() throws IOException {
        // given
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        control.put("/_sandbox/webhooks", "{'url': 'http://name:password@127.0.0.1:" + free + "/hook', 'secret': 's'}");
        // when
        write();
        // then
        JsonNode attempt = deliveries().path(0);
        assertThat(attempt.path("outcome").asText()).isEqualTo("failed");
        assertThat(attempt.path("error").asText()).isEqualTo("The receiver could not be connected to.");
        assertThat(attempt.path("status").isNull()).isTrue();
        assertThat(attempt.path("url").asText()).isEqualTo("http://***@127.0.0.1:" + free + "/hook");
    }

    @Test
    void logsWhatTheDisorderLeavesOutOrDoubles() {
        // when
        set("'dropped': 1");
        write();
        set("'dropped': 0, 'doubled': 1");
        write();
        set("'doubled': 0, 'reordered': 1, 'heldBackMillis': 1000");
        write();
        sandbox.advance(Duration.ofSeconds(1));
        // then
        assertThat(deliveries().findValuesAsText("outcome"))
                .containsExactly("accepted", "held back", "accepted", "accepted", "dropped");
        assertThat(deliveries().findValuesAsText("doubled")).containsExactly("false", "false", "true", "true", "false");
        assertThat(deliveries().path(1).path("body").isNull()).isTrue();
        assertThat(deliveries().path(4).path("body").isNull()).isTrue();
        assertThat(receiver.events()).hasSize(3);
        JsonNode counts = control.get("/_sandbox/webhooks").json().path("counts");
        assertThat(counts.path("dropped").asInt()).isEqualTo(1);
        assertThat(counts.path("reordered").asInt()).isEqualTo(1);
    }

    @Test
    void changesOnlyTheFieldsThatAreGiven() {
        // given
        set("'dropped': 0.25, 'seed': 7");
        // when
        control.put("/_sandbox/webhooks", "{'disorder': {'doubled': 0.5}}");
        control.put("/_sandbox/webhooks", "{'url': '" + receiver.url() + "?second'}");
        // then
        JsonNode webhooks = control.get("/_sandbox/webhooks").json();
        assertThat(webhooks.path("url").asText()).endsWith("?second");
        assertThat(webhooks.path("disorder").path("dropped").asDouble()).isEqualTo(0.25);
        assertThat(webhooks.path("disorder").path("doubled").asDouble()).isEqualTo(0.5);
        assertThat(webhooks.path("disorder").path("seed").asLong()).isEqualTo(7);
        // when
        control.put("/_sandbox/webhooks", "{'url': null}");
        write();
        // then
        assertThat(control.get("/_sandbox/account").json().path("webhookUrl").isNull())
                .isTrue();
        assertThat(receiver.hooks()).isEmpty();
    }

    @Test
    void pagesFromTheLatestOn() {
        // given
        set("");
        write();
        write();
        write();
        // when
        JsonNode first = control.get("/_sandbox/deliveries?limit=2").json();
        long last = first.path("deliveries").path(1).path("number").asLong();
        JsonNode second =
                control.get("/_sandbox/deliveries?limit=2&before=" + last).json();
        // then
        assertThat(first.path("deliveries")).hasSize(2);
        assertThat(first.path("more").asBoolean()).isTrue();
        assertThat(second.path("deliveries")).hasSize(1);
        assertThat(second.path("more").asBoolean()).isFalse();
    }
}
