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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Instant START = Instant.parse("2026-02-06T14:00:00.250Z");
    private static final String SECRET = "whsec_test";
    private static final Duration STEP = Duration.ofMillis(500);

    private final List<Hook> hooks = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer receiver;
    private ChatmaidSandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::receive);
        receiver.start();
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(START))
                .webhook(url("/hook"), SECRET)
                .start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.stop(0);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + path);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        hooks.add(new Hook(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("X-Chatmaid-Event"),
                exchange.getRequestHeaders().getFirst("X-Chatmaid-Signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", url("/elsewhere").toString());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private List<String> events() {
        return hooks.stream().map(Hook::event).toList();
    }

    @Test
    void eachStageIsDeliveredWhenTheClockReachesIt() throws Exception {
        // given
        String id = PlainHttpClient.live(sandbox)
                .send(PlainHttpClient.RECIPIENT)
                .data()
                .path("id")
                .asText();
        sandbox.webhooks().deliverDue();
        assertThat(hooks).isEmpty();

        // when, then
        sandbox.advance(STEP);
        assertThat(events()).containsExactly("message.sent");
        sandbox.advance(STEP.multipliedBy(2));
        assertThat(events()).containsExactly("message.sent", "message.delivered", "message.read");

        Hook delivered = hooks.get(1);
        assertThat(delivered.contentType()).isEqualTo("application/json");
        assertThat(delivered.json().path("event").asText()).isEqualTo("message.delivered");
        assertThat(delivered.json().path("timestamp").asText()).isEqualTo("2026-02-06T14:00:01.250Z");
        JsonNode data = delivered.json().path("data");
        assertThat(data.path("messageId").asText()).isEqualTo(id);
        assertThat(data.path("status").asText()).isEqualTo("delivered");
        assertThat(data.path("source").asText()).isEqualTo("api");
        assertThat(data.path("environment").asText()).isEqualTo("live");
        assertThat(data.path("sentAt").asText()).isEqualTo("2026-02-06T14:00:00.750Z");
        assertThat(data.path("readAt").isNull()).isTrue();
    }

    @Test
    void theSignatureCoversTheTimeAndTheRawBody() throws Exception {
        // when
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.advance(STEP);

        // then
        Hook hook = hooks.get(0);
        long time = START.plus(STEP).getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = time + "." + new String(hook.body(), StandardCharsets.UTF_8);
        String expected = HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        assertThat(hook.signature()).isEqualTo("t=" + time + ",v1=" + expected);
    }

    @Test
    void aFailureAndATestMessageAreToldToo() {
        PlainHttpClient.live(sandbox).send(MagicRecipients.MEDIA_ERROR);
        PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.webhooks().deliverDue();
        sandbox.advance(STEP);
        assertThat(events()).containsExactly("message.sent", "message.failed");
        assertThat(hooks.get(0).json().path("data").path("environment").asText())
                .isEqualTo("test");
        assertThat(hooks.get(1).json().path("data").path("errorCode").asText()).isEqualTo("MEDIA_ERROR");
    }

    @Test
    void anAnswerThatIsNot2xxIsRetriedThreeTimesAndThenGivenUp() {
        // given
        status = 500;
        PlainHttpClient.live(sandbox).send(MagicRecipients.STAYS_SENT);

        // when, then
        sandbox.advance(STEP);
        assertThat(hooks).hasSize(1);
        sandbox.advance(Duration.ofSeconds(59));
        assertThat(hooks).hasSize(1);
        sandbox.advance(Duration.ofSeconds(1));
        assertThat(hooks).hasSize(2);
        sandbox.advance(Duration.ofMinutes(5));
        assertThat(hooks).hasSize(3);
        sandbox.advance(Duration.ofMinutes(15));
        assertThat(hooks).hasSize(4);
        sandbox.advance(Duration.ofDays(1));
        assertThat(hooks).hasSize(4);
        assertThat(hooks).extracting(Hook::signature).containsOnly(hooks.get(0).signature());
    }

    @Test
    void aRetryThatIsAcceptedIsTheLast() {
        status = 503;
        PlainHttpClient.live(sandbox).send(MagicRecipients.STAYS_SENT);
        sandbox.advance(STEP);
        status = 200;
        sandbox.advance(Duration.ofMinutes(1));
        sandbox.advance(Duration.ofDays(1));
        assertThat(hooks).hasSize(2);
        assertThat(hooks.get(1).body()).isEqualTo(hooks.get(0).body());
    }

    @Test
    void aReceivedMessageIsTold() {
        // when
        SandboxInbound received = sandbox.receive("+15557654321", "image", "My receipt", "120363043211234567@g.us");
        Instant earlier = START.minusMillis(1);
        sandbox.addInbound(new SandboxInbound(
                null, "+15557654321", PlainHttpClient.SENDER, "hello", "text", false, null, earlier, earlier));
        sandbox.webhooks().deliverDue();

        // then
        assertThat(events()).containsExactly("message.received");
        assertThat(hooks.get(0).json())
                .hasToString("{\"event\":\"message.received\",\"timestamp\":\"2026-02-06T14:00:00.250Z\","
                        + "\"data\":{\"messageId\":\"" + received.id() + "\",\"from\":\"+15557654321\","
                        + "\"to\":\"+15551234567\",\"content\":\"My receipt\",\"type\":\"image\",\"isGroup\":true,"
                        + "\"groupId\":\"120363043211234567@g.us\",\"receivedAt\":\"2026-02-06T14:00:00.250Z\"}}");
    }

    @Test
    void aSenderThatConnectsOrDisconnectsIsTold() {
        // when: connecting and an error are no change of being connected
        sandbox.setConnectionStatus("+15550000001", "connecting");
        sandbox.advance(STEP);
        sandbox.setConnectionStatus("+15550000001", "connected");
        sandbox.setConnectionStatus("+15550000001", "connected");
        sandbox.advance(STEP);
        sandbox.setConnectionStatus("+15550000001", "error");
        sandbox.setConnectionStatus("+15550000001", "disconnected");
        sandbox.webhooks().deliverDue();

        // then
        assertThat(events()).containsExactly("phone.connected", "phone.disconnected");
        assertThat(hooks.get(0).json().path("timestamp").asText()).isEqualTo("2026-02-06T14:00:00.750Z");
        String liveId = sandbox.phones().get(0).liveId();
        assertThat(hooks.get(1).json().path("data"))
                .hasToString("{\"phoneId\":\"" + liveId + "\",\"phoneNumber\":\"+15550000001\","
                        + "\"displayName\":\"Old phone\",\"status\":\"error\","
                        + "\"lastConnectedAt\":\"2026-02-06T14:00:00.750Z\","
                        + "\"lastDisconnectedAt\":\"2026-02-06T14:00:01.250Z\"}");
    }

    @Test
    void whatAPersonWritesOnThePhoneIsTold() {
        // when
        sandbox.personWrites("+15557654321", "I call you back");
        sandbox.personWrites("120363043211234567@g.us", "Hello all");
        sandbox.webhooks().deliverDue();

        // then
        assertThat(events()).containsExactly("message.outgoing", "message.outgoing");
        assertThat(hooks.get(0).json().path("data"))
                .hasToString("{\"from\":\"+15551234567\",\"to\":\"+15557654321\",\"content\":\"I call you back\","
                        + "\"type\":\"text\",\"isGroup\":false,\"groupId\":null,\"source\":\"manual\","
                        + "\"sentAt\":\"2026-02-06T14:00:00.250Z\"}");
        assertThat(hooks.get(1).json().path("data").path("groupId").asText()).isEqualTo("120363043211234567@g.us");
        assertThat(sandbox.messages()).isEmpty();
        assertThatThrownBy(() -> sandbox.personWrites("someone", "hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("someone");
    }

    @Test
    void theirObjectsMayHaveFieldsOfTheFuture() {
        try (ChatmaidSandbox future = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(START))
                .futureFields(true)
                .webhook(url("/hook"), SECRET)
                .start()) {
            future.receive("+15557654321", "hello");
            future.webhooks().deliverDue();
            JsonNode body = hooks.get(0).json();
            assertThat(body.path("futureField").isObject()).isTrue();
            assertThat(body.path("data").path("futureField").isObject()).isTrue();
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        status = 302;
        PlainHttpClient.live(sandbox).send(MagicRecipients.STAYS_SENT);
        sandbox.advance(STEP);
        assertThat(hooks).extracting(Hook::path).containsExactly("/hook");
    }

    @Test
    void aForcedStatusReplacesThePlannedEvents() {
        String id = PlainHttpClient.live(sandbox)
                .send(PlainHttpClient.RECIPIENT)
                .data()
                .path("id")
                .asText();
        sandbox.setStatus(id, "failed");
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(events()).containsExactly("message.failed");
    }

    @Test
    void theTargetIsSetLaterAndResetGoesBack() {
        sandbox.webhooks().sendTo(url("/later"), SECRET);
        PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.webhooks().deliverDue();
        sandbox.reset();
        PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.webhooks().deliverDue();
        assertThat(hooks).extracting(Hook::path).containsExactly("/later", "/hook");
        assertThatThrownBy(() -> sandbox.webhooks().sendTo(URI.create("/relative"), SECRET))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/relative");
    }

    @Test
    void withTheSystemClockTheyComeByThemselves() {
        try (ChatmaidSandbox real = ChatmaidSandbox.builder()
                .step(Duration.ofMillis(20))
                .webhook(url("/hook"), SECRET)
                .webhookRetries(List.of(Duration.ofMillis(20)))
                .start()) {
            PlainHttpClient.live(real).send(PlainHttpClient.RECIPIENT);
            PlainHttpClient.test(real).send(PlainHttpClient.RECIPIENT);
            Awaitility.await().untilAsserted(() -> assertThat(events())
                    .containsExactlyInAnyOrder("message.sent", "message.sent", "message.delivered", "message.read"));
            status = 500;
            PlainHttpClient.test(real).send(PlainHttpClient.RECIPIENT);
            Awaitility.await().until(() -> hooks.size() == 6);
        }
    }

    private record Hook(String path, String event, String signature, String contentType, byte[] body) {

        JsonNode json() {
            try {
                return PlainHttpClient.JSON.readTree(body);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
