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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.SECRET;
import static net.chatmaid.camel.consumer.webhook.WebhookServer.signature;
import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rejected, with which answer, and what is looked at before what. */
class WebhookRejectionTest {

    private static final String BODY = stage("message.sent", "msg_1", "sent");
    private static final int MOST = 2000;

    private final CamelContext context = new DefaultCamelContext();
    private final List<Object> routed = new CopyOnWriteArrayList<>();
    private WebhookServer server;

    @BeforeEach
    void start() throws Exception {
        server = WebhookServer.in(context);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(WebhookServer.URI_ + "&webhookMaxBodySize=" + MOST)
                        .process(exchange -> routed.add(exchange.getMessage().getBody()));
                from("webhook:chatmaid:events?webhookSecret=whsec_new, whsec_old&webhookPath=/rotated"
                                + "&webhookTolerance=5m&idempotentRepository=#other")
                        .process(exchange -> routed.add(exchange.getMessage().getBody()));
            }
        });
        context.getRegistry().bind("other", new LruIdempotentRepository(100, true));
        context.start();
    }

    @AfterEach
    void close() {
        context.stop();
    }

    @Test
    void isRefusedWithoutASignature() {
        assertRejected(401, request(BODY));
        assertRejected(401, request(BODY).header("X-Chatmaid-Signature", ""));
    }

    @Test
    void isRefusedWithASignatureThatIsMalformedStaleOrAnothers() {
        Instant now = Instant.now();
        for (String header : List.of(
                "nonsense",
                "t=x,v1=" + "0".repeat(64),
                signature(SECRET, now.minusSeconds(1860), BODY),
                signature(SECRET, now.plusSeconds(1860), BODY),
                signature("whsec_wrong", now, BODY),
                signature(SECRET, now, BODY + " "),
                signature(SECRET, now, BODY).replace(",v1=", ",v0="))) {
            assertRejected(401, request(BODY).header("X-Chatmaid-Signature", header));
        }
    }

    @Test
    void isTakenWithATimeWithinTheTolerance() {
        Instant now = Instant.now();
        for (Instant time : List.of(now.minusSeconds(1740), now.plusSeconds(1740))) {
            assertThat(answer(request(BODY).header("X-Chatmaid-Signature", signature(SECRET, time, BODY)))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(routed).hasSize(1);
    }

    @Test
    void eitherSecretIsTakenAndTheToleranceIsTheOptions() {
        Instant now = Instant.now();
        for (String secret : List.of("whsec_old", "whsec_new")) {
            assertThat(rotated(signature(secret, now, BODY))).isEqualTo(200);
            assertThat(rotated(signature(secret, now.minusSeconds(360), BODY))).isEqualTo(401);
        }
        assertThat(rotated(signature("whsec_older", now, BODY))).isEqualTo(401);
        assertThat(routed).hasSize(1);
    }

    @Test
    void twoSignatureHeadersThatDifferAreNone() {
        String header = signature(SECRET, Instant.now(), BODY);
        assertRejected(
                401,
                request(BODY)
                        .header("X-Chatmaid-Signature", header)
                        .header("X-Chatmaid-Signature", "t=1,v1=" + "0".repeat(64)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/xml",
                "application/jsonp",
                "json",
                "application/json-patch+json"
            })
    void onlyJsonIsTaken(String type) {
        assertRejected(415, signed().setHeader("Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON", "application/json;charset=bogus"})
    void howeverItIsWritten(String type) {
        assertThat(answer(signed().setHeader("Content-Type", type)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMissingTypeIsNotJson() {
        assertRejected(
                415,
                HttpRequest.newBuilder(server.uri("/chatmaid/events"))
                        .header("X-Chatmaid-Signature", signature(SECRET, Instant.now(), BODY))
                        .POST(BodyPublishers.ofString(BODY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void onlyAPostIsTaken(String method) {
        assertRejected(405, signed().method(method, BodyPublishers.ofString(BODY)));
    }

    @Test
    void whatIsTooLongIsRejectedBeforeItsSignatureIsLookedAt() {
        // given
        byte[] longer = "x".repeat(MOST + 1).getBytes(StandardCharsets.UTF_8);
        // then
        assertRejected(413, signed().POST(BodyPublishers.ofByteArray(longer)));
        assertRejected(413, signed().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(longer))));
    }

    @Test
    void whatIsJustNotTooLongIsTaken() {
        String padded = BODY + " ".repeat(MOST - BODY.length());
        assertThat(server.delivered(padded)).isEqualTo(200);
        assertThat(server.delivered(padded + " ")).isEqualTo(413);
    }

    @Test
    void theTypeIsLookedAtBeforeTheLength() {
        assertRejected(
                415, signed().setHeader("Content-Type", "text/plain").POST(BodyPublishers.ofString("x".repeat(5000))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nonsense", "{}", "{\"event\": \"message.sent\"}", "[[[[", "{\"event\": \"message.sent\","})
    void whatIsSignedAndNoEventIsRejected(String body) {
        assertRejected(400, server.signed(body));
        // and unsigned it is not even parsed
        assertRejected(401, request(body));
    }

    @Test
    void aHeaderThatNamesAnotherEventIsRejected() {
        assertRejected(400, signed().header("X-Chatmaid-Event", "message.read"));
        assertRejected(400, signed().header("X-Chatmaid-Event", "message.sent").header("X-Chatmaid-Event", "x"));
        assertThat(answer(signed().header("X-Chatmaid-Event", "message.sent")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingOfTheRequestIsInTheAnswer() {
        for (HttpRequest.Builder request : List.of(
                server.signed("/chatmaid/events?mine=echo", BODY),
                server.signed("/chatmaid/events?mine=echo", "echo"))) {
            // when
            HttpResponse<String> answer = answer(
                    request.header("X-Mine", "echo").header("Cookie", "c=echo").header("CamelHttpResponseCode", "299"));
            // then
            assertThat(answer.statusCode()).isIn(200, 400);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().map()).doesNotContainKeys("x-mine", "mine", "x-chatmaid-signature", "cookie");
            assertThat(answer.headers().map().toString()).doesNotContain("echo");
        }
    }

    private void assertRejected(int status, HttpRequest.Builder request) {
        HttpResponse<String> answer = answer(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        // the server's own answer to another method names it
        assertThat(answer.body()).isIn("", "Method Not Allowed");
        assertThat(routed).isEmpty();
    }

    private HttpRequest.Builder signed() {
        return server.signed(BODY);
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(server.uri("/chatmaid/events"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private int rotated(String signature) {
        return answer(HttpRequest.newBuilder(server.uri("/rotated"))
                        .header("Content-Type", "application/json")
                        .header("X-Chatmaid-Signature", signature)
                        .POST(BodyPublishers.ofString(BODY)))
                .statusCode();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        return server.send(request).join();
    }
}
