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
import static net.chatmaid.camel.client.KeyedRequests.FIRST;
import static net.chatmaid.camel.client.KeyedRequests.TO_ANOTHER;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends after which another message may have the idempotency key. */
class FreedKeyTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422})
    void isFreeAfterARejectedSend(int status) {
        // given
        chatmaid.sandbox().failNext(1, Fault.status(status));
        assertThat(chatmaid.client().send(FIRST)).isCompletedExceptionally();

        // then
        assertThat(chatmaid.client().send(TO_ANOTHER).join().message().to()).isEqualTo("+15557654322");
    }

    @Test
    void isFreeAfterASendThatMadeNoRequest() {
        // given: no sender
        chatmaid.sandbox().phones().forEach(phone -> chatmaid.sandbox()
                .setConnectionStatus(phone.phoneNumber(), "disconnected"));
        failure(ChatmaidNoSenderException.class, chatmaid.client().send(FIRST.withFrom(null)));

        // then
        assertThat(chatmaid.client().send(TO_ANOTHER)).isCompleted();
    }

    @Test
    void isFreeAfterASendUnderAGeneratedKey() {
        try (ChatmaidClient fixed =
                chatmaid.builder().idempotencyKeys(() -> "made").build()) {
            // given
            fixed.send(HELLO).join();

            // then
            assertThat(fixed.send(TO_ANOTHER.withIdempotencyKey(null))).isCompleted();
        }
    }
}
