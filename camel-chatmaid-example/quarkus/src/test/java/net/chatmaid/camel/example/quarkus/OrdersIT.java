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

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.example.quarkus.OrderApplication.Answer;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged application, with the sandbox in the place of Chatmaid. */
@ExtendWith(Patience.class)
class OrdersIT {

    private static final String PHONE = "+12025550123";

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
    void confirmsAnOrderAndShowsTheStatusOfItsMessage() throws Exception {
        // when
        Answer answer = application.post("""
                {"id": "A-1", "customer": "${body} {{x}} 😀", "phone": "+12025550123", "item": "Tea"}
                """);

        // then
        assertThat(answer.status()).isEqualTo(201);
        String id = answer.body().path("id").asText();
        assertThat(answer.header("Location")).isEqualTo("/messages/" + id);
        assertThat(sandbox.message(id))
                .map(SandboxMessage::content)
                .contains("Hello ${body} {{x}} 😀, your order A-1 is confirmed: Tea.");
        await().until(() -> application.status(answer).equals("read"));
        await().untilAsserted(() -> assertThat(application.output())
                .contains(
                        "Message " + id + " is pending",
                        "Message " + id + " is sent",
                        "Message " + id + " is delivered",
                        "Message " + id + " is read"));
    }

    @Test
    void sendsARepeatedOrderOnce() throws Exception {
        // when
        Answer first = application.place("A-2", PHONE);
        Answer second = application.place("A-2", PHONE);

        // then
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(messagesOf("A-2")).isEqualTo(1);
    }

    @Test
    void sendsAnOrderOnceWhenTheResponseOfChatmaidIsLost() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());

        // when
        Answer first = application.place("A-3", PHONE);
        Answer second = application.place("A-3", PHONE);

        // then
        assertThat(first.status()).isEqualTo(503);
        assertThat(first.body().path("error").asText()).contains("/v1/messages/send");
        assertThat(second.status()).isEqualTo(201);
        assertThat(messagesOf("A-3")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"id\": ",
                "{\"id\": \"A 4\", \"customer\": \"Ada\", \"phone\": \"+12025550123\", \"item\": \"Tea\"}",
                "{\"id\": \"A-4\", \"phone\": \"+12025550123\", \"item\": \"Tea\"}"
            })
    void rejectsABodyThatIsNotAnOrder(String body) throws Exception {
        assertThat(application.post(body).status()).isEqualTo(400);
        assertThat(messagesOf("A-4")).isZero();
    }

    @Test
    void respondsWithASentenceIfTheNumberIsNotValid() throws Exception {
        // when
        Answer answer = application.place("A-5", "0202");

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error").asText()).contains("to is '0202'", "E.164");
    }

    @Test
    void showsWhyAMessageFailed() throws Exception {
        // when
        Answer answer = application.place("A-6", MagicRecipients.INVALID_RECIPIENT);

        // then
        await().until(() -> application.status(answer).equals("failed"));
        assertThat(application
                        .get(answer.header("Location"))
                        .body()
                        .path("errorCode")
                        .asText())
                .isEqualTo("INVALID_RECIPIENT");
        await().until(() -> application.output().contains("is failed INVALID_RECIPIENT"));
    }

    @Test
    void respondsWith404ToAnUnknownMessage() throws Exception {
        assertThat(application.get("/messages/msg_0").status()).isEqualTo(404);
    }

    @Test
    void doesNotShowAMessageOfAnotherApplication() throws Exception {
        // given
        SandboxMessage message = sandbox.addMessage(
                sandbox.liveKey(), "+12025550177", "Your code is 123456", Instant.parse("2026-01-01T00:00:00Z"));

        // when
        Answer answer = application.get("/messages/" + message.id());

        // then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().toString()).contains("No order has a message").doesNotContain("+1202", "123456");
    }

    @Test
    void rejectsAnotherOrderWithTheSameIdWithoutTheNumberOfTheFirst() throws Exception {
        // given
        application.place("A-7", PHONE);

        // when
        Answer answer = application.place("A-7", "+12025550178");

        // then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("error").asText()).isEqualTo("Another order was accepted with this id");
        assertThat(messagesOf("A-7")).isEqualTo(1);
    }

    @Test
    void usesNoKeyOfAnotherApplication() throws Exception {
        // given
        try (ChatmaidClient other = ChatmaidClient.builder(sandbox.liveKey())
                .baseUrl(sandbox.baseUrl())
                .build()) {
            other.send(SendRequest.builder()
                            .to(PHONE)
                            .content("Another application has sent this")
                            .idempotencyKey("order-A-8")
                            .build())
                    .join();
        }

        // when
        Answer answer = application.place("A-8", PHONE);

        // then
        assertThat(answer.status()).isEqualTo(201);
        assertThat(messagesOf("A-8")).isEqualTo(1);
    }

    @Test
    void rejectsAnOrderThatAWebPageOfAnotherSiteCanPost() throws Exception {
        // when
        Answer answer = application.post("text/plain", """
                {"id": "A-9", "customer": "Ada", "phone": "+12025550123", "item": "Tea"}
                """);

        // then
        assertThat(answer.status()).isEqualTo(415);
        assertThat(messagesOf("A-9")).isZero();
    }

    @Test
    void showsItsHealth() {
        await().untilAsserted(() -> {
            Answer ready = application.get("/q/health/ready");
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.body().toString()).containsIgnoringCase("chatmaid");
        });
    }

    private static long messagesOf(String order) {
        return sandbox.messages().stream()
                .filter(message -> message.content().contains("order " + order + " "))
                .count();
    }
}
