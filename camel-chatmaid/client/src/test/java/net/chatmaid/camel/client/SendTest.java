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
package net.chatmaid.camel.client;

import static net.chatmaid.camel.client.Clients.HELLO;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.ModelJson;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ChatmaidSandboxExtension.class)
class SendTest {

    private final ManualTime time = new ManualTime();
    private final ChatmaidSandbox sandbox;
    private ChatmaidClient client;

    SendTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void connect() {
        sandbox.reset();
        client = Clients.at(sandbox, time).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aSendNamesWhatTheApiAsksForAndNothingElse() {
        // when
        client.send(new SendRequest(
                        "+15551234567", "+15557654321", "Hi 😀", List.of("https://example.com/a.png"), "k1"))
                .join();

        // then
        assertThat(body(0).toString())
                .isEqualTo("{\"fromPhoneId\":\"+15551234567\",\"to\":\"+15557654321\",\"content\":\"Hi 😀\","
                        + "\"mediaUrls\":[\"https://example.com/a.png\"],\"idempotencyKey\":\"k1\"}");
        assertThat(sandbox.requests().get(0).path()).isEqualTo("/v1/messages/send");
    }

    @Test
    void emptyFieldsAreLeftOut() {
        // when
        client.send(SendRequest.builder()
                        .from("+15551234567")
                        .to("+15557654321")
                        .content("Hi")
                        .mediaUrls(List.of())
                        .build())
                .join();

        // then
        assertThat(body(0).fieldNames()).toIterable().containsExactly("fromPhoneId", "to", "content", "idempotencyKey");
    }

    @Test
    void aSendWhoseAnswerWasLostIsRepeatedAndCreatesOneMessage() {
        // given
        sandbox.failNext(2, Fault.lostResponse());

        // when
        CompletableFuture<SendResult> sent = client.send(HELLO);
        time.advanceToTheEnd();

        // then
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(sent.join().message().id())
                .isEqualTo(sandbox.messages().get(0).id());
        assertThat(sandbox.requestCount()).isEqualTo(3);
        assertThat(key(0)).isNotBlank().isEqualTo(key(1)).isEqualTo(key(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void everySendWithoutAKeyGetsOneOfItsOwn(String blank) {
        // when
        client.send(HELLO).join();
        client.send(HELLO).join();
        client.send(HELLO.withIdempotencyKey(blank)).join();

        // then
        assertThat(List.of(key(0), key(1), key(2)))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(key).isNotBlank().hasSizeLessThanOrEqualTo(64));
        assertThat(sandbox.messages()).hasSize(3);
    }

    @Test
    void aKeyOfUpTo64CharactersGoesOutAsItIsAndALongerOneAsItsHash() {
        // when
        client.send(HELLO.withIdempotencyKey("a".repeat(64))).join();
        client.send(HELLO.withIdempotencyKey("a".repeat(65))).join();

        // then
        assertThat(key(0)).isEqualTo("a".repeat(64));
        assertThat(key(1)).isEqualTo("635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0");
    }

    @Test
    void whatCanNotBeRightCostsNoRequest() {
        // when
        ChatmaidValidationException e = failure(
                ChatmaidValidationException.class,
                client.send(SendRequest.builder().to("nobody").build()));

        // then
        assertThat(e.getStatus()).isZero();
        assertThat(e.getPath()).isNull();
        assertThat(e.getMessages()).hasSize(2);
        assertThat(e)
                .hasMessageStartingWith("The message was not sent, and no request was made: to is 'nobody'")
                .hasMessageContaining("; content is empty");
        assertThat(sandbox.requestCount()).isZero();
    }

    private JsonNode body(int request) {
        try {
            return ModelJson.mapper().readTree(sandbox.requests().get(request).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(int request) {
        return body(request).path("idempotencyKey").asText();
    }
}
