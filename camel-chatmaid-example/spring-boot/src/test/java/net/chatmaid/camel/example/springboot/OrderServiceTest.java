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
package net.chatmaid.camel.example.springboot;

import static net.chatmaid.camel.example.springboot.OrderService.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With an API key, and on PostgreSQL by one property; a sandbox outside stands for Chatmaid. */
class OrderServiceTest {

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;
    private static Relay wayToDatabase;
    private static ChatmaidSandbox sandbox;
    private static final List<OrderService> SERVICES = new ArrayList<>();
    private static volatile OrderService service;

    @BeforeAll
    static void start() throws Exception {
        sandbox = ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
        database = EmbeddedPostgres.start();
        wayToDatabase = new Relay(database.getPort());
        service = startService();
    }

    private static OrderService startService() throws Exception {
        OrderService started = OrderService.start(
                folder,
                sandbox,
                "--spring.datasource.url=jdbc:postgresql://localhost:" + wayToDatabase.port()
                        + "/postgres?user=postgres",
                "--camel.component.chatmaid.requests-per-minute=0",
                "--orders.poll=1000",
                // longer than any test lets a client wait
                "--server.tomcat.connection-timeout=10m",
                "--orders.lease=5000",
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.datasource.hikari.validation-timeout=500",
                // says what it claims
                "--logging.level.net.chatmaid.camel.example=debug");
        SERVICES.add(started);
        return started;
    }

    @AfterAll
    static void stop() throws Exception {
        SERVICES.forEach(OrderService::close);
        wayToDatabase.close();
        database.close();
        sandbox.close();
        assertThat(folder.resolve("chatmaid-orders")).doesNotExist();
    }

    @Test
    void anOrderIsConfirmedAndTheWayOfItsMessageIsShown() throws Exception {
        // when
        HttpResponse<String> answer = service.post(order("P1", "${body} {{x}} #{1+1} \uD83D\uDE00", "+12025550201"));
        // then
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/orders/P1");
        JsonNode confirmation = service.awaitStatus("P1", "read");
        assertThat(confirmation.path("stages").findValuesAsText("status"))
                .containsExactly("pending", "sent", "delivered", "read");
        SandboxMessage message = theOnlyTo("+12025550201");
        assertThat(message.id()).isEqualTo(confirmation.path("messageId").asText());
        assertThat(message.content())
                .isEqualTo("Hello ${body} {{x}} #{1+1} \uD83D\uDE00, your order P1 is confirmed: Coffee.");
        assertThat(sandbox.webhooks().counts().accepted()).isPositive();
    }

    @Test
    void anOrderThatIsSentAgainIsOne() throws Exception {
        // given
        service.post(order("P2", "+12025550202"));
        service.awaitStatus("P2", "read");
        // when
        HttpResponse<String> again = service.post(order("P2", "+12025550202"));
        HttpResponse<String> another = service.post(order("P2", "+12025550299"));
        // then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("\"status\":\"read\"");
        assertThat(another.statusCode()).isEqualTo(409);
        assertThat(another.body()).contains("Order P2 was accepted before with another content");
        theOnlyTo("+12025550202");
        assertThat(messagesTo("+12025550299")).isEmpty();
    }

    @Test
    void whatIsNoOrderIsRefusedInSentences() throws Exception {
        // when
        HttpResponse<String> wrong = service.post("{\"id\": \"P3\", \"customer\": \" \", \"phone\": \"0202\"}");
        List<HttpResponse<String>> broken = List.of(
                service.post("{\"id\": "),
                service.post(order("P3", "+12025550203") + order("P31", "+12025550203")),
                service.post("{\"id\": \"P3\", " + order("P3", "+12025550203").substring(1)),
                service.post("[".repeat(100_000)));
        // then
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(wrong.body())
                .contains(
                        "customer is missing: expected whom to address",
                        "item is missing: expected what was ordered",
                        "phone is no E.164 number such as +12025550101")
                .doesNotContain("id has");
        assertThat(broken).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("the body is no JSON object");
        });
        assertThat(service.get("/orders/P3").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        for (String noText : List.of("\\u0000", "\\n", "\\u007f", "\\u2028", "\\u2029", "\\ud83d", "\\ude00")) {
            // when
            HttpResponse<String> answer = service.post(order("P3", "Ada" + noText, "+12025550203"));
            // then
            assertThat(answer.statusCode()).as(noText).isEqualTo(400);
            assertThat(answer.body()).contains("customer has a character that is no text, such as a line break");
        }
    }

    @Test
    void aBodyThatIsTooBigIsNotRead() throws Exception {
        for (String path : List.of("/orders", "/chatmaid/events")) {
            // when
            HttpResponse<String> answer = service.post(path, "x".repeat(BodyLimit.MOST + 1));
            // then
            assertThat(answer.statusCode()).as(path).isEqualTo(413);
            assertThat(answer.body()).contains("The body has more than 1048576 bytes");
        }
    }

    @Test
    void strangersWhoSendSlowlyHoldUpNoWebhook() throws Exception {
        List<Socket> strangers = new ArrayList<>();
        try {
            // given
            for (int i = 0; i < 20; i++) {
                Socket stranger = new Socket("localhost", service.uri("/").getPort());
                strangers.add(stranger);
                stranger.getOutputStream()
                        .write("POST /chatmaid/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            int before = sandbox.webhooks().counts().accepted();
            // when
            service.post(order("P11", "+12025550211"));
            // then: of each stage, and Tomcat does not give the strangers up before the test ends
            await().until(() -> sandbox.webhooks().counts().accepted() >= before + 3);
        } finally {
            for (Socket stranger : strangers) {
                stranger.close();
            }
        }
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndComesBack() throws Exception {
        // given
        service.post(order("P12", "+12025550212"));
        service.awaitStatus("P12", "read");
        // when
        wayToDatabase.cut();
        try {
            for (HttpResponse<String> answer :
                    List.of(service.post(order("P13", "+12025550213")), service.get("/orders/P12"))) {
                // then
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("5");
                assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(answer.body()).contains("The database does not answer");
            }
        } finally {
            wayToDatabase.mend();
        }
        // and when
        await().until(() -> service.post(order("P13", "+12025550213")).statusCode() < 300);
        // then
        service.awaitStatus("P13", "read");
        theOnlyTo("+12025550213");
    }

    @Test
    void whatIsNoIdIsFoundNowhere() throws Exception {
        for (String id :
                List.of("P0", "%01", "%0A", "%20", "%27%20or%201=1", "%2500", "%7B%7D", "%C3%A9", "%E2%80%A8")) {
            // when
            HttpResponse<String> answer = service.get("/orders/" + id);
            // then
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).as(id).contains("application/problem+json");
            assertThat(answer.body()).contains("There is no order ");
        }
    }

    @Test
    void aMessageThatFailsIsShownWithItsReason() throws Exception {
        // when
        service.post(order("P4", MagicRecipients.INVALID_RECIPIENT));
        // then
        assertThat(service.awaitStatus("P4", "failed").path("reason").asText()).startsWith("INVALID_RECIPIENT: ");
    }

    @Test
    void anAnswerThatIsLostDoublesNothing() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        service.post(order("P5", "+12025550205"));
        // then
        service.awaitStatus("P5", "read");
        theOnlyTo("+12025550205");
        assertThat(service.log()).contains("The confirmation of order P5 waits: POST /v1/messages/send");
    }

    @Test
    void whatStandsInFrontOfChatmaidRefusesNothingForGood() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(408));
        // when
        service.post(order("P6", "+12025550206"));
        // then
        service.awaitStatus("P6", "read");
        theOnlyTo("+12025550206");
        assertThat(service.log()).containsPattern("The confirmation of order P6 waits: .*408");
    }

    @Test
    void whatChatmaidRefusesIsShownWithItsReason() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(400));
        // when
        service.post(order("P7", "+12025550207"));
        // then
        assertThat(service.awaitStatus("P7", "refused").path("reason").asText())
                .contains("400", "The sandbox was told to answer with 400");
        assertThat(messagesTo("+12025550207")).isEmpty();
    }

    @Test
    void aStopUnderLoadLosesAndDoublesNothing() throws Exception {
        // given
        service.post(order("P8", "+12025550208"));
        service.awaitStatus("P8", "read");
        try (Customers customers = new Customers(sandbox, "S", 80, () -> service)) {
            // when
            customers.awaitSteps(80);
            service.stop();
            String log = service.log();
            service = startService();
            // then
            customers.assertAllConfirmedOnce(service);
            assertThat(service.confirmation("P8").path("status").asText()).isEqualTo("read");
            assertThat(log + service.log())
                    .contains("Routes stopped (total:4)")
                    .doesNotContain(sandbox.liveKey(), OrderService.SECRET);
        }
    }

    @Test
    void twoProcessesShareOneOutboxAndOneTakesOverWhatTheOtherHadClaimed() throws Exception {
        // given
        OrderService first = service;
        OrderService second = startService();
        AtomicInteger turn = new AtomicInteger();
        Supplier<OrderService> alternately = () -> turn.getAndIncrement() % 2 == 0 ? first : second;
        int before = sends();
        // when
        List<Integer> answers = atBoth(second, order("P9", "+12025550209"));
        try (Customers customers = new Customers(sandbox, "T", 100, alternately)) {
            customers.assertAllConfirmedOnce(service);
        }
        // then
        assertThat(answers).containsExactlyInAnyOrder(200, 201);
        service.awaitStatus("P9", "read");
        theOnlyTo("+12025550209");
        assertThat(first.log()).contains(claimed("T"));
        assertThat(second.log()).contains(claimed("T"));
        assertThat(sends() - before).isEqualTo(101);
        // given a send that one of them waits for as long as it lives
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.delay(Duration.ofMinutes(10)));
        service.post(order("P10", "+12025550210"));
        await().until(() -> !messagesTo("+12025550210").isEmpty());
        OrderService killed = first.log().contains(claimed("P10 ")) ? first : second;
        service = killed == first ? second : first;
        // when
        try (Customers customers = new Customers(sandbox, "U", 100, alternately)) {
            customers.awaitSteps(20);
            killed.kill();
            service.takeWebhooksOf(sandbox);
            // then
            customers.assertAllConfirmedOnce(service);
        }
        service.awaitStatus("P10", "read");
        theOnlyTo("+12025550210");
        assertThat(service.log()).contains(claimed("P10 "));
        assertThat(sends() - before).isEqualTo(101 + 101 + 1);
    }

    private static String claimed(String orders) {
        return "The confirmation of order " + orders;
    }

    private static List<Integer> atBoth(OrderService other, String order) throws Exception {
        CompletableFuture<HttpResponse<String>> there = other.postAsync(order);
        return List.of(service.post(order).statusCode(), there.join().statusCode());
    }

    private static int sends() {
        return sandbox.requestCount("POST", "/v1/messages/send");
    }

    @Test
    void itsInterfaceAndItsHealthAreServed() throws Exception {
        // when
        String openApi = service.get("/v3/api-docs").body();
        // then
        assertThat(openApi).contains("\"/orders\"", "\"/orders/{id}\"", "\"409\"", "\\\\+[1-9]\\\\d{6,14}");
        await().untilAsserted(() -> assertThat(service.get("/actuator/health").body())
                .startsWith("{\"status\":\"UP\"")
                .contains("\"camelHealth\":{\"status\":\"UP\"}")
                .doesNotContain("details", "+15551234567"));
    }

    private static SandboxMessage theOnlyTo(String phone) {
        List<SandboxMessage> messages = messagesTo(phone);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static List<SandboxMessage> messagesTo(String phone) {
        return sandbox.messages().stream()
                .filter(message -> message.to().equals(phone))
                .toList();
    }
}
