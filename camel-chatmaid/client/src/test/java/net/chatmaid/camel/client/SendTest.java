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

import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.model.SendRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The request of a send. */
class SendTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    @Test
    void hasTheFieldsOfTheApiAndNoOther() {
        // when
        chatmaid.client()
                .send(new SendRequest(
                        "+15551234567", "+15557654321", "Hi 😀", List.of("https://example.com/a.png"), "k1"))
                .join();

        // then
        assertThat(SentBodies.body(chatmaid.sandbox(), 0).toString())
                .isEqualTo("{\"fromPhoneId\":\"+15551234567\",\"to\":\"+15557654321\",\"content\":\"Hi 😀\","
                        + "\"mediaUrls\":[\"https://example.com/a.png\"],\"idempotencyKey\":\"k1\"}");
        assertThat(chatmaid.sandbox().requests().get(0).path()).isEqualTo("/v1/messages/send");
    }

    @Test
    void leavesEmptyFieldsOut() {
        // when
        chatmaid.client()
                .send(SendRequest.builder()
                        .from("+15551234567")
                        .to("+15557654321")
                        .content("Hi")
                        .mediaUrls(List.of())
                        .build())
                .join();

        // then
        assertThat(SentBodies.body(chatmaid.sandbox(), 0).fieldNames())
                .toIterable()
                .containsExactly("fromPhoneId", "to", "content", "idempotencyKey");
    }

    @Test
    void isNotMadeIfTheMessageIsNotValid() {
        // when
        ChatmaidValidationException e = failure(
                ChatmaidValidationException.class,
                chatmaid.client().send(SendRequest.builder().to("Ada").build()));

        // then
        assertThat(e.getStatus()).isZero();
        assertThat(e.getPath()).isNull();
        assertThat(e.getMessages()).hasSize(2);
        assertThat(e)
                .hasMessageStartingWith("The message was not sent, and no request was made: to is 'Ada'")
                .hasMessageContaining("; content is empty");
        assertThat(chatmaid.sandbox().requestCount()).isZero();
    }
}
