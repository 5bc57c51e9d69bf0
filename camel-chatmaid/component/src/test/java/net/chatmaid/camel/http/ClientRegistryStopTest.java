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
package net.chatmaid.camel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.SendResult;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.tracking.WaitFor;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A registry that begins to stop, is stopped and is started again. */
class ClientRegistryStopTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final CamelContext context = new DefaultCamelContext();
    private final List<Runnable> scheduled = new ArrayList<>();
    private final ClientRegistry clients = new ClientRegistry(this, context);

    @BeforeEach
    void start() {
        TimerFactory.use(context, KeptTasks::new);
        context.start();
        clients.start();
    }

    @AfterEach
    void stop() {
        clients.stop();
        context.stop();
    }

    @Test
    void beginsToStopOnce() throws Exception {
        // given
        List<String> told = new ArrayList<>();
        clients.addStopListener(() -> told.add("stop"));
        worker();
        // when
        clients.beginStop(LIMIT);
        clients.beginStop(LIMIT);
        // then
        assertThat(told).hasSize(1);
        assertThat(scheduled).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TimeUnit.class)
    void beginsToStopWithTheLongestShutdownTimeout(TimeUnit unit) throws Exception {
        // given
        context.getShutdownStrategy().setTimeout(Long.MAX_VALUE);
        context.getShutdownStrategy().setTimeUnit(unit);
        worker();
        // when
        clients.beginStop();
        // then
        assertThat(clients.isContextStopping()).isTrue();
        assertThat(scheduled).hasSize(1);
        // so that the test ends
        context.getShutdownStrategy().setTimeout(1);
        context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
    }

    @Test
    void usesTheThreadsForRoutesWhenTheWaitsHaveEnded() throws Exception {
        // given
        assertThat(worker()).contains("ChatmaidWorker");
        clients.beginStop(LIMIT);
        assertThat(worker()).contains("ChatmaidWorker");
        // when
        scheduled.get(0).run();
        // then
        assertThat(worker()).contains("ChatmaidRoute");
    }

    @Test
    void usesTheThreadsForRoutesIfNothingWaitedWhenItBeganToStop() throws Exception {
        // when
        clients.beginStop(LIMIT);
        // then
        assertThat(worker()).contains("ChatmaidRoute");
    }

    @Test
    void endsNoWaitsOfTheNextStart() throws Exception {
        // given
        worker();
        clients.beginStop(LIMIT);
        clients.stop();
        clients.start();
        assertThat(clients.isContextStopping()).isFalse();
        worker();
        // when
        scheduled.get(0).run();
        // then
        try (ChatmaidClient client =
                ChatmaidClient.builder("sk_test_0123456789").build()) {
            SendResult sent = new SendResult(
                    Message.builder().id("msg_1").status(MessageStatus.PENDING).build(), false);
            assertThat(clients.statusWaiter(client)
                            .send(() -> CompletableFuture.completedFuture(sent), WaitFor.sent, LIMIT))
                    .isNotDone();
        }
    }

    @Test
    void continuesARouteAfterTheNextStart() throws Exception {
        // given
        worker();
        clients.stop();
        clients.start();
        // when
        CompletableFuture<String> thread = new CompletableFuture<>();
        clients.continueRoute(() -> thread.complete(Thread.currentThread().getName()));
        // then
        assertThat(Patience.get(thread)).contains("ChatmaidRoute");
    }

    /** The name of the thread that runs a task of a worker. */
    private String worker() throws Exception {
        CompletableFuture<String> thread = new CompletableFuture<>();
        clients.runOnWorker(() -> thread.complete(Thread.currentThread().getName()));
        return Patience.get(thread);
    }

    /** A timer that keeps its tasks for the test. */
    private final class KeptTasks extends ScheduledThreadPoolExecutor {

        private KeptTasks() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            scheduled.add(task);
            return null;
        }
    }
}
