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
package net.chatmaid.camel.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SendTest {

    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().clock(SandboxClock.manual()).start();
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);
    private final PlainHttpClient test = PlainHttpClient.test(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void respondsToTheSameKeyWithTheOriginalMessageAsItIsNow() {
        // given
        ObjectNode body = PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "order-7784");
        String id = live.send(body).data().path("id").asText();
        sandbox.advance(Duration.ofMillis(500));

        // when
        PlainHttpClient.Reply again = live.send(body.put("content", "something else"));

        // then
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.data().path("id").asText()).isEqualTo(id);
        assertThat(again.data().path("status").asText()).isEqualTo("sent");
        assertThat(again.data().path("content").asText()).isEqualTo("Order 7784 confirmed");
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void separatesKeysAndMessagesOfTestAndLive() {
        ObjectNode body = PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "k");
        String liveId = live.send(body).data().path("id").asText();
        String testId = test.send(body).data().path("id").asText();
        assertThat(testId).isNotEqualTo(liveId);
        assertThat(test.get("/v1/messages/" + liveId).status()).isEqualTo(404);
        assertThat(sandbox.messages()).extracting(SandboxMessage::id).containsExactly(liveId, testId);
        assertThat(live.get("/v1/messages")
                        .data()
                        .path("pagination")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void createsOneMessageForConcurrentSendsWithOneKey() {
        // given
        ObjectNode body = PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "once");
        ExecutorService threads = Executors.newFixedThreadPool(16);
        Set<String> ids = ConcurrentHashMap.newKeySet();

        // when
        try {
            CompletableFuture.allOf(IntStream.range(0, 200)
                            .mapToObj(i -> CompletableFuture.runAsync(
                                    () -> ids.add(
                                            live.send(body).data().path("id").asText()),
                                    threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }

        // then
        assertThat(ids).hasSize(1);
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(200);
    }

    @Test
    void freesTheKeyOfARemovedMessage() {
        ObjectNode body = PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "k");
        String id = live.send(body).data().path("id").asText();
        assertThat(sandbox.removeMessage(id)).isTrue();
        assertThat(sandbox.removeMessage(id)).isFalse();
        assertThat(live.get("/v1/messages/" + id).status()).isEqualTo(404);
        assertThat(live.send(body).data().path("id").asText()).isNotEqualTo(id);
    }

    @Test
    void sendsToAGroupWithMedia() {
        ObjectNode body = PlainHttpClient.body("120363043211234567@g.us").putNull("content");
        body.putArray("mediaUrls").add("https://example.com/a.png");
        JsonNode data = test.send(body).data();
        assertThat(data.path("isGroup").asBoolean()).isTrue();
        assertThat(data.path("groupId").asText()).isEqualTo("120363043211234567@g.us");
        assertThat(data.path("content").isNull()).isTrue();
        assertThat(data.path("mediaUrls").path(0).asText()).isEqualTo("https://example.com/a.png");
    }

    @Test
    void findsTheSenderByItsNumberOrTheIdOfItsEnvironment() {
        String testId = sandbox.phones().get(1).testId();
        ObjectNode body = PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("fromPhoneId", testId);
        assertThat(test.send(body).data().path("from").asText()).isEqualTo(PlainHttpClient.SENDER);
        PlainHttpClient.Reply unknown = live.send(body);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("message").path(0).asText()).contains(testId);
    }

    @Test
    void respondsWithThreeFieldsIfSet() {
        try (ChatmaidSandbox cookbook =
                ChatmaidSandbox.builder().shortSendResponse(true).start()) {
            JsonNode data = PlainHttpClient.test(cookbook)
                    .send(PlainHttpClient.RECIPIENT)
                    .data();
            assertThat(data.properties())
                    .extracting(field -> field.getKey())
                    .containsExactly("id", "status", "createdAt");
        }
    }

    static Stream<Arguments> wrongBodies() {
        return Stream.of(
                wrong("fromPhoneId", body -> body.remove("fromPhoneId")),
                wrong("fromPhoneId", body -> body.put("fromPhoneId", " ")),
                wrong("to must be", body -> body.remove("to")),
                wrong("to must be", body -> body.put("to", "5557654321")),
                wrong("to must be", body -> body.put("to", "+0557654321")),
                wrong("to must be", body -> body.put("to", "+1234567890123456")),
                wrong("to must be", body -> body.put("to", "abc@g.us")),
                wrong("4096", body -> body.put("content", "x".repeat(4097))),
                wrong("content and mediaUrls", body -> body.remove("content")),
                wrong("content and mediaUrls", body -> body.put("content", "").putArray("mediaUrls")),
                wrong("mediaUrls must be an array", body -> body.put("mediaUrls", "https://example.com")),
                wrong("HTTPS", body -> body.putArray("mediaUrls").add("http://example.com/a.png")),
                wrong("HTTPS", body -> body.putArray("mediaUrls").add("not a url")),
                wrong("64", body -> body.put("idempotencyKey", "x".repeat(65))),
                wrong("environment", body -> body.put("environment", "live")));
    }

    private static Arguments wrong(String sentence, Consumer<ObjectNode> change) {
        ObjectNode body = PlainHttpClient.body(PlainHttpClient.RECIPIENT);
        change.accept(body);
        return Arguments.of(sentence, body.toString());
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void rejectsABodyThatIsNotValidWithASentence(String sentence, String body) {
        PlainHttpClient.Reply reply = test.post("/v1/messages/send", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message")).hasSize(1);
        assertThat(reply.json().path("message").path(0).asText()).contains(sentence);
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void rejectsAFieldOfAnotherType() {
        PlainHttpClient.Reply reply =
                test.send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("content", 5));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").path(0).asText()).isEqualTo("content must be a string");
    }

    @Test
    void acceptsTheLongestContentAndKey() {
        ObjectNode body = PlainHttpClient.body(PlainHttpClient.RECIPIENT)
                .put("content", "x".repeat(4096))
                .put("idempotencyKey", "k".repeat(64));
        assertThat(test.send(body).status()).isEqualTo(201);
    }

    @Test
    void rejectsABodyThatIsNotAJsonObject() {
        for (String body : List.of("", "[]", "\"text\"", "{", "null")) {
            assertThat(test.post("/v1/messages/send", body).status()).as(body).isEqualTo(400);
        }
    }

    @Test
    void namesAllProblemsAtOnce() {
        assertThat(test.post("/v1/messages/send", "{}").json().path("message")).hasSize(3);
    }
}
