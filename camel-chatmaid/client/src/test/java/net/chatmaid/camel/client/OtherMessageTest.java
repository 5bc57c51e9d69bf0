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
import static net.chatmaid.camel.client.EarlierMessages.REQUEST;
import static net.chatmaid.camel.client.EarlierMessages.earlier;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key that belongs to another message according to the response. */
class OtherMessageTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withRetries();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"to\": \"+15557654322\"|another recipient",
                "\"to\": \"120363043211234567@g.us\"|another recipient",
                "\"groupId\": \"15557654321@g.us\"|another recipient",
                "\"content\": \"Bye\"|another text",
                "\"content\": \"\"|another text",
                "\"mediaUrls\": []|other attachments",
                "\"content\": \"Bye\", \"mediaUrls\": [\"https://example.com/b.png\"]|another text and other attachments"
            })
    void failsIfTheMessageIsAnother(String fields, String difference) {
        chatmaid.respond(earlier(fields));

        // when
        ChatmaidIdempotencyException e =
                failure(ChatmaidIdempotencyException.class, chatmaid.client().send(REQUEST));

        // then
        assertThat(e.getMessageId()).isEqualTo("msg_1");
        assertThat(e)
                .hasMessageStartingWith("The message to +15557654321 was not sent")
                .hasMessageContaining("message msg_1")
                .hasMessageContaining("which has " + difference)
                .hasMessageNotContaining("Bye")
                .hasMessageNotContaining("Hello");
    }
}
