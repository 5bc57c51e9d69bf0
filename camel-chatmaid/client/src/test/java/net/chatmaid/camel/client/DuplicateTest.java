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

import static net.chatmaid.camel.client.EarlierMessages.REQUEST;
import static net.chatmaid.camel.client.EarlierMessages.message;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A response whose message was created before the send is a duplicate. The server's time is 14:00:10. */
class DuplicateTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withRetries();

    @ParameterizedTest
    @CsvSource({
        "2026-02-06T13:00:00Z, true",
        "2026-02-06T14:00:07.999Z, true",
        "2026-02-06T14:00:08Z, false",
        "2026-02-06T14:00:10.500Z, false",
        "2026-02-06T15:00:00Z, false"
    })
    void isADuplicateWhenItWasCreatedBeforeTheSend(String createdAt, boolean duplicate) {
        chatmaid.respond(message("\"createdAt\": \"" + createdAt + "\""));

        assertThat(chatmaid.client().send(REQUEST).join().duplicate()).isEqualTo(duplicate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", ""})
    void isNoDuplicateWithoutTheServersTime(String date) {
        chatmaid.respond(message("\"createdAt\": \"2020-02-06T14:00:00Z\", \"content\": \"Bye\"", date));

        assertThat(chatmaid.client().send(REQUEST).join().duplicate()).isFalse();
    }

    @Test
    void isNoDuplicateWithoutItsCreationTime() {
        chatmaid.respond(message("\"content\": \"Bye\""));

        assertThat(chatmaid.client().send(REQUEST).join().duplicate()).isFalse();
    }

    @Test
    void isNoDuplicateUnderAGeneratedKey() {
        chatmaid.respond(message("\"createdAt\": \"2020-02-06T14:00:00Z\", \"content\": \"Bye\""));

        assertThat(chatmaid.client()
                        .send(REQUEST.withIdempotencyKey(null))
                        .join()
                        .duplicate())
                .isFalse();
        assertThat(chatmaid.client().sendWithGeneratedKey(REQUEST).join().duplicate())
                .isFalse();
    }
}
