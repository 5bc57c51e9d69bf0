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
import static net.chatmaid.camel.client.EarlierMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A response with a message as new as the send, but to another recipient. */
class OtherRecipientTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withRetries();

    @ParameterizedTest
    @CsvSource({
        "+15557654321, true",
        "15557654321@s.whatsapp.net, true",
        "+5215557654321, true",
        "98765432109876@lid, true",
        "120363043211234567@g.us, false",
        "+15557654322, false",
        "15557654322:3@s.whatsapp.net, false",
        "+1 555 765 4322, false"
    })
    void failsIfTheNumbersOrTheKindOfRecipientDiffer(String to, boolean accepted) {
        for (String created : List.of("\"2026-02-06T14:00:10Z\"", "null")) {
            chatmaid.respond(message("\"createdAt\": " + created + ", \"to\": \"" + to + "\""));

            var sent = chatmaid.client().send(REQUEST.withIdempotencyKey(to + created));

            if (accepted) {
                assertThat(sent.join().duplicate()).isFalse();
            } else {
                assertThat(failure(ChatmaidIdempotencyException.class, sent))
                        .hasMessageContaining("msg_1")
                        .hasMessageContaining("another recipient");
            }
        }
    }
}
