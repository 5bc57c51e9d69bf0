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

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test key receives no messages. */
class InboundTestKeyTest {

    private static final String PERSON = "+15557654321";
    private static final String LIST = "/v1/messages/inbound";

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.builder().start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?limit=5&page=1", "?page=7", "?phoneNumberId=ph_test_15551234567"})
    void listsAnEmptyPage(String query) {
        // given
        sandbox.receive(PERSON, "hello");

        // when
        PlainHttpClient.Reply reply = PlainHttpClient.test(sandbox).get(LIST + query);

        // then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.data().path("data").isArray()).isTrue();
        assertThat(reply.data().path("data")).isEmpty();
        assertThat(reply.data().path("pagination").path("total").asInt(-1)).isZero();
        assertThat(sandbox.inbound()).hasSize(1);
    }

    @Test
    void findsNoMessage() {
        String id = sandbox.receive(PERSON, "hello").id();
        assertThat(PlainHttpClient.test(sandbox).get(LIST + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void rejectsAQueryThatIsNotValid() {
        assertThat(PlainHttpClient.test(sandbox).get(LIST + "?limit=101").status())
                .isEqualTo(400);
    }

    @Test
    void listsMessagesIfItBehavesAsALiveKey() {
        try (ChatmaidSandbox allLive = ChatmaidSandbox.builder().live(true).start()) {
            allLive.receive(PERSON, "hello");
            assertThat(PlainHttpClient.test(allLive)
                            .get(LIST)
                            .data()
                            .path("data")
                            .findValuesAsText("content"))
                    .containsExactly("hello");
        }
    }
}
