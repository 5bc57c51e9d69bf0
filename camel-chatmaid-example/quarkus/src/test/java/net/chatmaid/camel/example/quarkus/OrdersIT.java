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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    void anOrderIsConfirmedOnceAndItsStatusComesBack() throws Exception {
        // when
        Answer first = application.place("A-1");
        Answer second = application.place("A-1");

        // then
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(application.way("A-1")).containsExactly("accepted", "pending", "sent", "delivered", "read"));
        assertThat(messagesOf("A-1")).isEqualTo(1);
        JsonNode order = application.get("/orders/A-1").body();
        assertThat(order.path("state").asText()).isEqualTo("read");
        assertThat(sandbox.message(order.path("messageId").asText()))
                .map(SandboxMessage::content)
                .contains("Hello Ada, your order A-1 is confirmed:\n2 x Tea");
    }

    @Test
    void anInvalidOrderIsRefusedBySentences() throws Exception {
        // when
        Answer wrong = application.post("{\"id\": \"A 2\", \"phone\": \"555\", \"items\": [{\"quantity\": 0}]}");
        Answer otherJson = application.post("{\"id\": \"A-2\", \"items\": 7}");
        Answer noJson = application.post("id=A-2");

        // then
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("problems"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "customer is missing: expected a name.",
                        "id has to be 1 to 40 letters, digits and hyphens.",
                        "items[0].name is missing: expected what was ordered.",
                        "items[0].quantity has to be at least 1.",
                        "phone has to be an E.164 number such as +15557654321.");
        assertThat(otherJson.status()).isEqualTo(400);
        assertThat(otherJson.body().path("problems").path(0).asText()).startsWith("The body is no order in JSON");
        assertThat(noJson.status()).isEqualTo(400);
        assertThat(noJson.body()).isEqualTo(otherJson.body());
        assertThat(application.get("/orders/A-2").status()).isEqualTo(404);
    }

    @Test
    void anotherOrderWithTheSameIdIsAConflict() throws Exception {
        // given
        application.place("A-3");

        // when
        Answer other = application.place("A-3", "Bob");

        // then
        assertThat(other.status()).isEqualTo(409);
        assertThat(application.get("/orders/A-3").body().at("/order/customer").asText())
                .isEqualTo("Ada");
    }

    @Test
    void aMessageThatFailsSaysWhy() throws Exception {
        // when
        application.post("{\"id\": \"A-4\", \"customer\": \"Ada\", \"phone\": \"" + MagicRecipients.INVALID_RECIPIENT
                + "\", \"items\": [{\"name\": \"Tea\", \"quantity\": 2}]}");

        // then
        await().untilAsserted(
                        () -> assertThat(application.way("A-4")).containsExactly("accepted", "pending", "failed"));
        assertThat(application.get("/orders/A-4").body().findValuesAsText("problem"))
                .first()
                .asString()
                .startsWith("INVALID_RECIPIENT");
    }

    @Test
    void whatChatmaidDoesNotTakeIsGivenUp() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(400));

        // when
        application.place("A-5");

        // then
        await().untilAsserted(() -> assertThat(
                        application.get("/orders/A-5").body().path("state").asText())
                .isEqualTo("refused"));
        assertThat(application.get("/orders/A-5").body().path("problem").asText())
                .contains("400");
    }

    @Test
    void whatStandsInFrontOfChatmaidDoesNotTakeIsTriedAgain() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(408));

        // when
        application.place("A-6");

        // then
        await().untilAsserted(() -> assertThat(application.way("A-6")).contains("read"));
        assertThat(application.output()).containsPattern("confirmation of order A-6 is tried again in PT1S: .*408");
        assertThat(messagesOf("A-6")).isEqualTo(1);
        assertThat(application.get("/orders/A-6").body().has("problem")).isFalse();
    }

    @Test
    void whatACustomerWritesIsNotEvaluated() throws Exception {
        // when
        application.place("A-7", "${body} {{x}} #{1+1}");

        // then
        await().untilAsserted(() -> assertThat(sandbox.messages())
                .extracting(SandboxMessage::content)
                .contains("Hello ${body} {{x}} #{1+1}, your order A-7 is confirmed:\n2 x Tea"));
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
                        application.get("/orders/B-2").body().path("problem").asText())
                .contains("401"));

        // when: stopped while customers place orders
        Set<String> accepted = ConcurrentHashMap.newKeySet();
        try (Customers customers = new Customers(2, 40, id -> isAccepted(id) && accepted.add(id))) {
            await().until(() -> accepted.size() >= 10);
            assertThat(application.stop()).isTrue();
            sandbox.clearFaults();
            application.start();
            customers.await(Duration.ofSeconds(30));
        }

        // then
        assertThat(application.get("/orders/B-1").body()).isEqualTo(before);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(application.way("B-2")).contains("delivered"));
        assertThat(messagesOf("B-1")).isEqualTo(1);
        assertThat(messagesOf("B-2")).isEqualTo(1);
        assertThat(accepted).hasSize(40);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(accepted).allMatch(id -> messagesOf(id) == 1));
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
