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
package net.chatmaid.camel.example.quarkus;

import static net.chatmaid.camel.example.quarkus.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.example.quarkus.OrderApplication.Answer;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersIT {

    @TempDir
    static Path folder;

    private static ChatmaidSandbox sandbox;
    private static OrderApplication application;

    @BeforeAll
    static void start() throws Exception {
        sandbox = ChatmaidSandbox.builder().step(Duration.ofMillis(200)).start();
        application = OrderApplication.with(sandbox, folder).start();
    }

    @AfterAll
    static void stop() {
        application.close();
        sandbox.close();
    }

    @Test
    void anOrderIsConfirmedAndTheWayOfItsMessageIsShown() throws Exception {
        // when
        Answer answer = application.place("A-1", "${body} {{x}} #{1+1} \uD83D\uDE00");

        // then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/orders/A-1");
        await().untilAsserted(() ->
                assertThat(application.way("A-1")).containsExactly("pending", "sent", "delivered", "read"));
        JsonNode order = application.get("/orders/A-1").body();
        assertThat(order.fieldNames())
                .toIterable()
                .containsExactly("id", "customer", "phone", "item", "acceptedAt", "confirmation");
        assertThat(order.path("confirmation").fieldNames())
                .toIterable()
                .containsExactly("messageId", "status", "stages");
        assertThat(order.at("/confirmation/status").asText()).isEqualTo("read");
        assertThat(sandbox.message(order.at("/confirmation/messageId").asText()))
                .map(SandboxMessage::content)
                .contains("Hello ${body} {{x}} #{1+1} \uD83D\uDE00, your order A-1 is confirmed: Coffee.");
    }

    @Test
    void anOrderThatIsSentAgainIsOne() throws Exception {
        // given
        application.place("A-3");
        await().untilAsserted(() -> assertThat(application.way("A-3")).contains("read"));

        // when
        Answer again = application.place("A-3");
        Answer another = application.place("A-3", "Bob");

        // then
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().at("/confirmation/status").asText()).isEqualTo("read");
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.header("Content-Type")).startsWith("application/problem+json");
        assertThat(another.body().path("detail").asText())
                .isEqualTo("Order A-3 was accepted before with another content: give it another id");
        assertThat(messagesOf("A-3")).isEqualTo(1);
        assertThat(application.get("/orders/A-3").body().path("customer").asText())
                .isEqualTo("Ada");
    }

    @Test
    void whatIsNoOrderIsRefusedInSentences() throws Exception {
        // when
        Answer wrong = application.post("{\"id\": \"A 2\", \"customer\": \" \", \"phone\": \"0202\"}");

        // then
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.body().path("title").asText()).isEqualTo("Bad Request");
        assertThat(wrong.body().path("status").asInt()).isEqualTo(400);
        assertThat(wrong.body().path("detail").asText())
                .isEqualTo("The order was not accepted: customer is missing: expected whom to address;"
                        + " id has to be 1 to 40 letters, digits or hyphens; item is missing: expected what was ordered;"
                        + " phone is no E.164 number such as +12025550101");
        assertThat(wrong.body().path("errors"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "customer is missing: expected whom to address",
                        "id has to be 1 to 40 letters, digits or hyphens",
                        "item is missing: expected what was ordered",
                        "phone is no E.164 number such as +12025550101");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": ",
                "{\"id\": {}}",
                "[]",
                "null",
                "id=A-2",
                "",
                "{\"id\": \"A-2\", \"id\": \"A-2\"}",
                "{\"customer\": \"Ada\"} {}",
                "{\"other\": 1, \"other\": 2}"
            })
    void whatIsNoJsonObjectIsRefusedInASentence(String body) throws Exception {
        // when
        Answer answer = application.post(body);

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asText())
                .isEqualTo("The order was not accepted: the body is no JSON object with id, customer, phone and item");
    }

    @Test
    void aMessageThatFailsIsShownWithItsReason() throws Exception {
        // when
        application.place("A-4", "Ada", MagicRecipients.INVALID_RECIPIENT);

        // then
        await().untilAsserted(() -> assertThat(application.way("A-4")).containsExactly("pending", "failed"));
        JsonNode confirmation = application.confirmation("A-4");
        assertThat(confirmation.path("status").asText()).isEqualTo("failed");
        assertThat(confirmation.path("reason").asText()).startsWith("INVALID_RECIPIENT: ");
    }

    @Test
    void anAnswerThatIsLostDoublesNothing() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());

        // when
        application.place("A-5");

        // then
        await().untilAsserted(() -> assertThat(application.way("A-5")).contains("read"));
        assertThat(messagesOf("A-5")).isEqualTo(1);
        assertThat(application.output()).contains("The confirmation of order A-5 waits: POST /v1/messages/send");
    }

    @Test
    void whatStandsInFrontOfChatmaidRefusesNothingForGood() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(408));

        // when
        application.place("A-6");

        // then
        await().untilAsserted(() -> assertThat(application.way("A-6")).contains("read"));
        assertThat(messagesOf("A-6")).isEqualTo(1);
        assertThat(application.output()).containsPattern("The confirmation of order A-6 waits: .*408");
        assertThat(application.confirmation("A-6").has("reason")).isFalse();
    }

    @Test
    void aPauseThatChatmaidAsksForIsSaid() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.rateLimited(Duration.ofSeconds(1)));

        // when
        application.place("A-8");

        // then
        await().untilAsserted(() -> assertThat(application.way("A-8")).contains("read"));
        assertThat(messagesOf("A-8")).isEqualTo(1);
        assertThat(application.output()).containsPattern("The confirmation of order A-8 waits: .*429");
    }

    @Test
    void whatChatmaidRefusesIsShownWithItsReason() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(400));

        // when
        application.place("A-7");

        // then
        await().untilAsserted(() -> assertThat(
                        application.confirmation("A-7").path("status").asText())
                .isEqualTo("refused"));
        assertThat(application.confirmation("A-7").path("reason").asText())
                .contains("400", "The sandbox was told to answer with 400");
        assertThat(messagesOf("A-7")).isZero();
    }

    @Test
    void itsInterfaceAndItsHealthAreServed() throws Exception {
        // when
        JsonNode openApi = application.get("/q/openapi?format=json").body();
        JsonNode ready = application.get("/q/health/ready").body();

        // then
        JsonNode answers = openApi.at("/paths/~1orders/post/responses");
        assertThat(answers.fieldNames()).toIterable().containsExactlyInAnyOrder("200", "201", "400", "409");
        assertThat(answers.at("/400/content").has("application/problem+json")).isTrue();
        assertThat(openApi.at("/components/schemas/NewOrder/properties/phone/pattern")
                        .asText())
                .isEqualTo("\\+[1-9]\\d{6,14}");
        assertThat(openApi.at("/components/schemas/NewOrder/required")).hasSize(4);
        assertThat(ready.path("status").asText()).isEqualTo("UP");
        assertThat(ready.path("checks").findValuesAsText("name")).containsExactly("Database");
    }

    @Test
    void ordersAndTheirWayOutliveARestart() throws Exception {
        // given: one that has arrived, one whose message Chatmaid does not take for now
        application.place("B-1");
        await().untilAsserted(() -> assertThat(application.way("B-1")).contains("read"));
        JsonNode before = application.get("/orders/B-1").body();
        sandbox.failNext(100, "POST", "/v1/messages/send", Fault.status(401));
        application.place("B-2");
        await().untilAsserted(() -> assertThat(
                        application.confirmation("B-2").path("reason").asText())
                .contains("401"));

        // when: stopped while customers place orders
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        try (Customers customers = new Customers(2, 40, id -> isAccepted(id) && accepted.add(id))) {
            await().until(() -> accepted.size() >= 10);
            assertThat(application.stop()).isTrue();
            sandbox.clearFaults();
            application.start();
            customers.await(Patience.LIMIT);
        }

        // then
        assertThat(application.get("/orders/B-1").body()).isEqualTo(before);
        await().untilAsserted(() -> assertThat(application.way("B-2")).contains("delivered"));
        assertThat(messagesOf("B-1")).isEqualTo(1);
        assertThat(messagesOf("B-2")).isEqualTo(1);
        assertThat(accepted).hasSize(40);
        await().untilAsserted(() -> assertThat(accepted).allMatch(id -> messagesOf(id) == 1));
    }

    private static boolean isAccepted(String id) throws Exception {
        int status = application.place(id).status();
        return status == 201 || status == 200;
    }

    private static long messagesOf(String order) {
        return sandbox.messages().stream()
                .filter(message -> message.content().contains("order " + order + " "))
                .count();
    }
}
