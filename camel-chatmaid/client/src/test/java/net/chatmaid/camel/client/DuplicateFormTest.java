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

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.SendRequest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms in which the API may return the message that was sent. */
class DuplicateFormTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withRetries();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"to\": \"+15557654321\"",
                "\"to\": \"15557654321\"",
                "\"to\": \"15557654321@s.whatsapp.net\"",
                "\"to\": \"15557654321:12@s.whatsapp.net\"",
                "\"to\": \"98765432109876@lid\"",
                "\"to\": \"+1 (555) 765-4321\"",
                "\"to\": null, \"content\": null, \"mediaUrls\": null",
                "\"content\": \"Hello\\r\\nthere \"",
                "\"content\": \"Hello\\nthere\", \"mediaUrls\": [\"https://example.com/a.png\"], \"groupId\": null"
            })
    void theSameMessageInAnotherFormIsADuplicate(String fields) {
        chatmaid.respond(earlier(fields));

        assertThat(chatmaid.client().send(REQUEST).join().duplicate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "120363043211234567@g.us, true",
        "120363043211234567, true",
        "120363043211234568@g.us, false",
        "+15557654321, false"
    })
    void groupsAreComparedByTheirJid(String groupId, boolean same) {
        chatmaid.respond(earlier("\"groupId\": \"" + groupId + "\""));

        // when
        CompletableFuture<SendResult> sent = chatmaid.client()
                .send(SendRequest.builder()
                        .from(REQUEST.from())
                        .to("120363043211234567@g.us")
                        .content(REQUEST.content())
                        .idempotencyKey(REQUEST.idempotencyKey())
                        .build());

        // then
        if (same) {
            assertThat(sent.join().duplicate()).isTrue();
        } else {
            failure(ChatmaidIdempotencyException.class, sent);
        }
    }
}
