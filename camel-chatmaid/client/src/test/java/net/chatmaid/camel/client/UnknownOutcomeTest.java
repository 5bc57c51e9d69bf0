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
import static net.chatmaid.camel.client.KeyedRequests.FIRST;
import static net.chatmaid.camel.client.KeyedRequests.TO_ANOTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The idempotency key of a send that may have created a message. */
class UnknownOutcomeTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    static List<Fault> unknown() {
        return List.of(Fault.status(500), Fault.empty(502), Fault.reset(), Fault.lostResponse(), Fault.garbage());
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void keepsTheKeyAndSendsTheSameMessageAgain(Fault fault) {
        // given
        chatmaid.sandbox().failNext(4, fault);
        CompletableFuture<SendResult> lost = chatmaid.client().send(FIRST);
        time.advanceToTheEnd();
        assertThat(lost).isCompletedExceptionally();

        // then
        assertThat(failure(ChatmaidIdempotencyException.class, chatmaid.client().send(TO_ANOTHER)))
                .hasMessageContaining("of which it is not known whether it was sent");
        assertThat(chatmaid.client().send(FIRST)).isCompleted();
        assertThat(chatmaid.sandbox().messages()).hasSize(1);
    }

    @Test
    void keepsTheKeyIfARetryIsRejected() {
        // given: what the first attempt did is not known
        chatmaid.sandbox().failNext(1, Fault.lostResponse());
        chatmaid.sandbox().failNext(1, Fault.status(403));
        CompletableFuture<SendResult> sent = chatmaid.client().send(FIRST);
        time.advanceToTheEnd();
        failure(ChatmaidPermissionException.class, sent);

        // then
        failure(ChatmaidIdempotencyException.class, chatmaid.client().send(TO_ANOTHER));
    }
}
