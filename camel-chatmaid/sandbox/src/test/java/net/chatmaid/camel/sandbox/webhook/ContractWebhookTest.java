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

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox sends webhooks as the document of the API specifies. */
class ContractWebhookTest {

    private static final ApiContract CONTRACT = new ApiContract();

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> signatures = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private ChatmaidSandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual())
                .webhook(URI.create("http://127.0.0.1:" + receiver.getAddress().getPort()), "whsec_test")
                .start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        signatures.add(exchange.getRequestHeaders().getFirst("X-Chatmaid-Signature"));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @Test
    void sendsEachStageOfAMessage() throws IOException {
        // when
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        PlainHttpClient.live(sandbox).send(MagicRecipients.MEDIA_ERROR);
        PlainHttpClient.test(sandbox).send("120363043211234567@g.us");
        sandbox.advance(Duration.ofMinutes(1));
        // then
        assertThat(bodies).hasSize(5);
        assertConform("MessageStatusEvent");
    }

    @Test
    void sendsAReceivedMessage() throws IOException {
        // when
        sandbox.receive(PlainHttpClient.RECIPIENT, "Where is my order?");
        sandbox.receive(PlainHttpClient.RECIPIENT, "sticker", null, "120363043211234567@g.us");
        sandbox.webhooks().deliverDue();
        // then
        assertThat(bodies).hasSize(2);
        assertConform("MessageReceivedEvent");
    }

    @Test
    void sendsAMessageFromThePhone() throws IOException {
        // when
        sandbox.personWrites(PlainHttpClient.RECIPIENT, "I call you back");
        sandbox.webhooks().deliverDue();
        // then
        assertThat(bodies).hasSize(1);
        assertConform("MessageOutgoingEvent");
    }

    @Test
    void sendsConnectionChangesOfASender() throws IOException {
        // when
        sandbox.setConnectionStatus("+15550000001", "connected");
        sandbox.setConnectionStatus("+15551234567", "disconnected");
        sandbox.webhooks().deliverDue();
        // then
        assertThat(bodies).hasSize(2);
        assertConform("PhoneEvent");
    }

    @Test
    void reportsAnEventThatDoesNotConform() {
        // when
        sandbox.receive(PlainHttpClient.RECIPIENT, "Where is my order?");
        sandbox.webhooks().deliverDue();
        // then
        assertThat(CONTRACT.violations("PhoneEvent", bodies.get(0)))
                .anySatisfy(line -> assertThat(line).contains("phoneId"))
                .anySatisfy(line -> assertThat(line).contains("message.received"));
    }

    private void assertConform(String schema) throws IOException {
        for (String body : bodies) {
            JsonNode json = PlainHttpClient.JSON.readTree(body);
            assertThat(CONTRACT.violations(schema, body)).as(body).isEmpty();
            assertThat(ApiContract.fields(json)).containsExactlyInAnyOrderElementsOf(CONTRACT.fields(schema));
            assertThat(ApiContract.fields(json.path("data")))
                    .containsExactlyInAnyOrderElementsOf(CONTRACT.fields(schema, "data"));
        }
        assertThat(signatures).allSatisfy(signature -> assertThat(signature)
                .matches(CONTRACT.document()
                        .getComponents()
                        .getParameters()
                        .get("WebhookSignature")
                        .getSchema()
                        .getPattern()));
    }
}
