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
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people write and which senders are connected, by the control API. */
class ConversationsTest {

    private static final String GROUP = "120363043211234567@g.us";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);
    private final WebhookReceiver receiver = new WebhookReceiver();

    @BeforeEach
    void listen() {
        sandbox.webhooks().sendTo(receiver.url(), WebhookReceiver.SECRET);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aPersonAnswersInAGroup() {
        // when
        JsonNode entry = control.post(
                        "/_sandbox/received",
                        "{'from': '+15557654321', 'content': 'My receipt', 'type': 'image', 'groupId': '" + GROUP
                                + "'}")
                .json();
        sandbox.webhooks().deliverDue();
        // then
        JsonNode listed = PlainHttpClient.live(sandbox)
                .get("/v1/messages/inbound")
                .data()
                .path("data")
                .path(0);
        assertThat(listed.path("id")).isEqualTo(entry.path("id"));
        assertThat(listed.path("type").asText()).isEqualTo("image");
        assertThat(entry.path("conversation").asText()).isEqualTo(GROUP);
        assertThat(receiver.events()).containsExactly("message.received");
    }

    @Test
    void theOwnerWritesOnThePhoneAndTheApiShowsNothingOfIt() {
        // when
        JsonNode entry = control.post("/_sandbox/outgoing", "{'to': '+15557654321', 'content': 'On its way'}")
                .json();
        sandbox.webhooks().deliverDue();
        // then
        assertThat(entry.path("kind").asText()).isEqualTo("outgoing");
        assertThat(receiver.events()).containsExactly("message.outgoing");
        assertThat(sandbox.messages()).isEmpty();
        assertThat(control.get("/_sandbox/changes")
                        .json()
                        .path("entries")
                        .path(0)
                        .path("key"))
                .isEqualTo(entry.path("key"));
    }

    @Test
    void aSenderIsAddedDisconnectedAndConnectedAgain() {
        // when
        control.post("/_sandbox/phones", "{'phoneNumber': '+15551230000', 'displayName': 'New'}");
        control.put("/_sandbox/phones/%2B15551230000/connection-status", "{'connectionStatus': 'disconnected'}");
        control.put("/_sandbox/phones/ph_live_15551230000/connection-status", "{'connectionStatus': 'connected'}");
        sandbox.webhooks().deliverDue();
        // then
        assertThat(receiver.events()).containsExactly("phone.disconnected", "phone.connected");
        JsonNode phones = control.get("/_sandbox/phones").json().path("phones");
        assertThat(phones.findValuesAsText("phoneNumber")).contains("+15551230000");
        assertThat(phones.path(2).path("connectionStatus").asText()).isEqualTo("connected");
        assertThat(phones.path(2).path("lastDisconnectedAt").isNull()).isFalse();
    }

    @Test
    void clearsEverything() {
        // given
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        control.post("/_sandbox/outgoing", "{'to': '+15557654321', 'content': 'x'}");
        control.post("/_sandbox/faults", "{'kind': 'status'}");
        sandbox.webhooks().deliverDue();
        // when
        assertThat(control.post("/_sandbox/reset", null).status()).isEqualTo(204);
        // then
        assertThat(control.get("/_sandbox/changes").json().path("entries")).isEmpty();
        assertThat(control.get("/_sandbox/requests").json().path("requests")).isEmpty();
        assertThat(control.get("/_sandbox/deliveries").json().path("deliveries"))
                .isEmpty();
        assertThat(control.get("/_sandbox/faults").json().path("faults")).isEmpty();
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void aTextComesBackAsItWasWritten() {
        // given
        String text = "<script>alert(1)</script> \u202Egnp.exe\u202C \u0000 \"'&lt;";
        // when
        sandbox.receive("+15557654321", text);
        // then
        assertThat(control.get("/_sandbox/changes")
                        .json()
                        .path("entries")
                        .path(0)
                        .path("content")
                        .asText())
                .isEqualTo(text);
    }
}
