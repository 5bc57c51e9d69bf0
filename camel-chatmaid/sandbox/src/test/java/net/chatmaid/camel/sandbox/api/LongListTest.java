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

import java.util.HashSet;
import java.util.Set;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.testing.Patience;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list of many messages. */
class LongListTest {

    private static final int MANY = Scale.of(5_000, 100_000);

    @ParameterizedTest
    @EnumSource(SandboxListOrder.class)
    @Timeout(Patience.TEST_SECONDS)
    void hasFullPages(SandboxListOrder order) {
        try (ChatmaidSandbox sandbox = ListedMessages.start(order)) {
            for (int i = 0; i < MANY; i++) {
                sandbox.addMessage(
                        sandbox.liveKey(), PlainHttpClient.RECIPIENT, "m", ListedMessages.START.minusSeconds(i));
            }
            PlainHttpClient http = PlainHttpClient.live(sandbox);
            for (int i = 1; i <= MANY / 500; i++) {
                assertThat(http.get("/v1/messages?limit=100&page=" + i).data().path("data"))
                        .hasSize(100);
            }
            assertThat(http.get("/v1/messages?status=pending")
                            .data()
                            .path("pagination")
                            .path("total")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    @Timeout(Patience.TEST_SECONDS)
    void hasEachMessageOnce() {
        try (ChatmaidSandbox sandbox = ListedMessages.start(SandboxListOrder.NEWEST_FIRST)) {
            // given
            for (int i = 0; i < MANY; i++) {
                sandbox.addMessage(
                        sandbox.liveKey(), PlainHttpClient.RECIPIENT, "m", ListedMessages.START.minusSeconds(i));
            }
            PlainHttpClient http = PlainHttpClient.live(sandbox);

            // when
            Set<String> ids = new HashSet<>();
            for (int page = 1; page <= MANY / 100; page++) {
                PlainHttpClient.Reply reply = http.get("/v1/messages?limit=100&page=" + page);
                ids.addAll(ListedMessages.ids(reply.data()));
            }

            // then
            assertThat(ids).hasSize(MANY);
        }
    }
}
