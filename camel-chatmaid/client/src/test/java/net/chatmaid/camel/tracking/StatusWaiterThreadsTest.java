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
package net.chatmaid.camel.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.SendResult;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits that end on one thread while another one reads the number of tracked messages, as a metric does. */
@Timeout(Patience.TEST_SECONDS)
class StatusWaiterThreadsTest {

    private static final int MESSAGES = 20_000;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final ChatmaidClient client =
            ChatmaidClient.builder("sk_live_threads0123").build();
    private final StatusWaiter waiter =
            new StatusWaiter(client, new ManualTime().scheduler(), StatusWaiter.INTERVAL, Clock.systemUTC());

    @AfterEach
    void close() {
        threads.shutdownNow();
        waiter.close();
        client.close();
    }

    @Test
    void endsEachWaitWhileTheTrackedMessagesAreCounted() throws Exception {
        // given
        AtomicBoolean ended = new AtomicBoolean();
        Future<?> counts = threads.submit(() -> {
            while (!ended.get()) {
                waiter.tracked();
            }
        });

        for (int i = 0; i < MESSAGES; i++) {
            // when
            Message message = message("msg_" + i, MessageStatus.SENT);
            CompletableFuture<SendResult> wait = waiter.send(
                    () -> {
                        waiter.onMessageSent(message);
                        return CompletableFuture.completedFuture(new SendResult(message, false));
                    },
                    WaitFor.delivered,
                    Duration.ofMinutes(5));
            waiter.onMessageFetched(message("msg_" + i, MessageStatus.DELIVERED));

            // then
            assertThat(wait).isCompleted();
        }
        ended.set(true);
        counts.get();
        assertThat(waiter.tracked()).isZero();
    }

    private static Message message(String id, MessageStatus status) {
        return Message.builder().id(id).status(status).createdAt(Instant.EPOCH).build();
    }
}
