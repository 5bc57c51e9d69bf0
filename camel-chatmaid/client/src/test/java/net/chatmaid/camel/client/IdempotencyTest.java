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

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.ReliabilityPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One idempotency key for two messages, in one process. */
class IdempotencyTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    @AfterAll
    static void write() throws IOException {
        ReliabilityPage.figures(
                IdempotencyTest.class,
                "%d other messages under a key that was used: 0 requests."
                        .formatted(KeyedRequests.others().size()));
    }

    @ParameterizedTest
    @MethodSource("net.chatmaid.camel.client.KeyedRequests#others")
    void rejectsAnotherMessageUnderTheSameKeyBeforeARequest(SendRequest other) {
        // given
        String id = chatmaid.client().send(FIRST).join().message().id();

        // when
        ChatmaidIdempotencyException e =
                failure(ChatmaidIdempotencyException.class, chatmaid.client().send(other));

        // then
        assertThat(e.getMessageId()).isEqualTo(id);
        assertThat(e.getRecipient()).isEqualTo(FIRST.to());
        assertThat(e)
                .hasMessageStartingWith("The message to " + other.to() + " was not sent, and no request was made")
                .hasMessageContaining("belongs to message " + id + " to " + FIRST.to())
                .hasMessageNotContaining("Hello")
                .hasMessageNotContaining("Goodbye");
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void rejectsAnotherMessageWhileTheFirstIsBeingSent() {
        // given: it waits for its retry
        chatmaid.sandbox().failNext(1, Fault.status(503));
        CompletableFuture<SendResult> first = chatmaid.client().send(FIRST);

        // when
        ChatmaidIdempotencyException e =
                failure(ChatmaidIdempotencyException.class, chatmaid.client().send(TO_ANOTHER));

        // then
        assertThat(e.getMessageId()).isNull();
        assertThat(e).hasMessageContaining("belongs to a message to " + FIRST.to() + " that is being sent");
        assertThat(chatmaid.sandbox().requestCount()).isEqualTo(1);
        time.advanceToTheEnd();
        assertThat(first.join().duplicate()).isFalse();
    }
}
