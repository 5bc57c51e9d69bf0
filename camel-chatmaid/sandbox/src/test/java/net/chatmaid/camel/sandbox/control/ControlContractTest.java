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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The control API takes requests and responds as its document specifies. */
class ControlContractTest {

    private static final ApiContract CONTRACT = new ApiContract("sandbox-openapi.yaml");

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final ControlClient control = new ControlClient(sandbox);
    private final WebhookReceiver receiver = new WebhookReceiver();

    /** A pointer to an object in the response and the schema of this object, where there is one. */
    record ControlCase(
            String operation, String method, String path, String body, int status, String pointer, String schema) {

        static ControlCase get(String operation, String path, String pointer, String schema) {
            return new ControlCase(operation, "GET", path, null, 200, pointer, schema);
        }
    }

    static List<ControlCase> cases() {
        return List.of(
                ControlCase.get("getChanges", "/_sandbox/changes?since=0&wait=0", "", "Changes"),
                ControlCase.get("getChanges", "/_sandbox/changes", "/phones/1", "Phone"),
                ControlCase.get("getSandbox", "/_sandbox/account", "", "Sandbox"),
                ControlCase.get("getMessageDetails", "/_sandbox/messages/msg_1", "", "MessageDetails"),
                ControlCase.get("getMessageDetails", "/_sandbox/messages/msg_1", "/stages/1", "Stage"),
                ControlCase.get("getMessageDetails", "/_sandbox/messages/msg_1", "/upcoming/0", "UpcomingStage"),
                ControlCase.get("getPhones", "/_sandbox/phones", "/phones/0", "Phone"),
                ControlCase.get("getFaults", "/_sandbox/faults", "/faults/0", "Fault"),
                ControlCase.get("getWebhooks", "/_sandbox/webhooks", "", "Webhooks"),
                ControlCase.get("getWebhooks", "/_sandbox/webhooks", "/disorder", "Disorder"),
                ControlCase.get("getRequests", "/_sandbox/requests?limit=2&before=9999", "/requests/0", "Request"),
                ControlCase.get("getDeliveries", "/_sandbox/deliveries?limit=1", "/deliveries/0", "Delivery"),
                new ControlCase("advanceClock", "POST", "/_sandbox/clock/advance", "{'millis': 5}", 200, "", "Time"),
                new ControlCase(
                        "setMessageStatus",
                        "PUT",
                        "/_sandbox/messages/msg_1/status",
                        "{'status': 'failed', 'errorCode': 'TIMEOUT'}",
                        200,
                        "",
                        "MessageDetails"),
                new ControlCase(
                        "delayMessage",
                        "POST",
                        "/_sandbox/messages/msg_1/delay",
                        "{'millis': 60000}",
                        200,
                        "",
                        "MessageDetails"),
                new ControlCase(
                        "receiveMessage",
                        "POST",
                        "/_sandbox/received",
                        "{'from': '+15557654321', 'content': 'Hello', 'type': 'image', 'groupId': null}",
                        201,
                        null,
                        null),
                new ControlCase(
                        "writeMessage",
                        "POST",
                        "/_sandbox/outgoing",
                        "{'to': '+15557654321', 'content': 'Hello'}",
                        201,
                        null,
                        null),
                new ControlCase(
                        "addPhone",
                        "POST",
                        "/_sandbox/phones",
                        "{'phoneNumber': '+15551230000', 'displayName': 'New', 'connectionStatus': 'connecting'}",
                        201,
                        "",
                        "Phone"),
                new ControlCase(
                        "setConnectionStatus",
                        "PUT",
                        "/_sandbox/phones/%2B15551234567/connection-status",
                        "{'connectionStatus': 'disconnected'}",
                        200,
                        "",
                        "Phone"),
                new ControlCase(
                        "addFault",
                        "POST",
                        "/_sandbox/faults",
                        "{'kind': 'html', 'status': 502, 'times': 3, 'method': 'GET', 'pathPrefix': '/v1/messages'}",
                        201,
                        "",
                        "Fault"),
                new ControlCase("clearFaults", "DELETE", "/_sandbox/faults", null, 204, null, null),
                new ControlCase(
                        "setWebhooks",
                        "PUT",
                        "/_sandbox/webhooks",
                        "{'disorder': {'dropped': 0.5, 'heldBackMillis': 100, 'seed': 7}}",
                        200,
                        "",
                        "Webhooks"),
                new ControlCase("reset", "POST", "/_sandbox/reset", null, 204, null, null));
    }

    @BeforeEach
    void seed() {
        sandbox.webhooks().sendTo(receiver.url(), WebhookReceiver.SECRET);
        receiver.answer(hook -> 500);
        PlainHttpClient live = PlainHttpClient.live(sandbox);
        sandbox.failNext(1, Fault.delay(Duration.ZERO));
        live.send(PlainHttpClient.RECIPIENT);
        sandbox.addMessage(new SandboxMessage(
                "msg_1",
                PlainHttpClient.SENDER,
                PlainHttpClient.RECIPIENT,
                false,
                null,
                "Order 7784 confirmed",
                List.of("https://example.com/invoice.pdf"),
                "live",
                null,
                null,
                null,
                sandbox.clock().now(),
                sandbox.clock().now(),
                sandbox.clock().now().plusSeconds(5),
                null,
                null));
        live.get("/v1/messages/msg_1");
        sandbox.receive(PlainHttpClient.RECIPIENT, "Where is my order?");
        sandbox.personWrites(PlainHttpClient.RECIPIENT, "On its way");
        sandbox.advance(Duration.ofMillis(500));
        sandbox.failNext(2, "POST", "/v1/messages/send", Fault.rateLimited(Duration.ofSeconds(3)));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theDocumentIsValidOpenApi() {
        assertThat(CONTRACT.complaints()).isEmpty();
    }

    @Test
    void respondsToEachOperationOfTheDocument() {
        Stream<String> operations =
                Stream.concat(Stream.of("getOpenApi"), cases().stream().map(ControlCase::operation));
        assertThat(operations.distinct()).containsExactlyInAnyOrderElementsOf(CONTRACT.operations());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takesTheRequestAndRespondsWithEachFieldAndNoOther(ControlCase each) {
        // when
        Reply reply = control.call(each.method(), each.path(), each.body());
        // then
        assertThat(reply.status()).as(reply.body()).isEqualTo(each.status());
        assertThat(CONTRACT.violations(each.method(), each.path(), json(each.body()), reply))
                .isEmpty();
        if (each.schema() != null) {
            assertThat(ApiContract.fields(reply.json().at(each.pointer())))
                    .containsExactlyInAnyOrderElementsOf(CONTRACT.fields(each.schema()));
        }
    }

    @Test
    void eachEntryHasOnlyFieldsOfTheDocument() {
        // when
        JsonNode entries = control.get("/_sandbox/changes").json().path("entries");
        // then
        assertThat(entries.findValuesAsText("kind")).contains("sent", "received", "outgoing");
        for (JsonNode entry : entries) {
            assertThat(CONTRACT.fields("Entry")).containsAll(ApiContract.fields(entry));
        }
    }

    @Test
    void servesItsOwnDocument() throws IOException {
        // when
        Reply reply = control.get("/_sandbox/openapi.yaml");
        // then
        assertThat(reply.body()).isEqualTo(Files.readString(Path.of("../../docs/sandbox-openapi.yaml")));
        assertThat(reply.header("Content-Type")).isEqualTo("application/yaml");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aTextIsOnlyInJsonThatNoBrowserTakesForAPage(ControlCase each) {
        // when
        Reply reply = control.call(each.method(), each.path(), each.body());
        // then
        assertThat(reply.header("Content-Type")).isEqualTo(reply.status() == 204 ? null : "application/json");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    private static String json(String body) {
        return body == null ? null : body.replace('\'', '"');
    }
}
