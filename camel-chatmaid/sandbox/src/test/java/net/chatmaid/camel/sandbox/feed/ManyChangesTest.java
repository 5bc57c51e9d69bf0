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
package net.chatmaid.camel.sandbox.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.ControlClient;
import org.junit.jupiter.api.Test;

/** Ten thousand messages in 200 conversations, of which 500 change in a second. */
class ManyChangesTest {

    private static final int MESSAGES = 10_000;
    private static final int CONVERSATIONS = 200;
    private static final int CHANGES = 2_000;
    private static final int CHANGES_A_SECOND = 500;

    @Test
    void loseNoneAndCostOnlyWhatHasChanged() throws Exception {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().clock(SandboxClock.manual()).start()) {
            // given
            List<SandboxMessage> messages = IntStream.range(0, MESSAGES)
                    .mapToObj(i -> sandbox.addMessage(
                            sandbox.liveKey(),
                            "+1555765" + (1_000 + i % CONVERSATIONS),
                            "Order " + i,
                            sandbox.clock().now().minus(Duration.ofHours(1))))
                    .toList();
            Client client = new Client(new ControlClient(sandbox));
            client.followUntil(() -> client.statuses.size() == MESSAGES);
            int entriesBefore = client.entries.get();
            // when
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
            AtomicInteger changed = new AtomicInteger();
            ScheduledFuture<?> changing = timer.scheduleAtFixedRate(
                    () -> {
                        int next = changed.getAndIncrement();
                        if (next < CHANGES) {
                            sandbox.setStatus(messages.get(next * 5).id(), "failed");
                        }
                    },
                    0,
                    1_000_000 / CHANGES_A_SECOND,
                    TimeUnit.MICROSECONDS);
            client.followUntil(() ->
                    client.statuses.values().stream().filter("failed"::equals).count() == CHANGES);
            changing.cancel(false);
            timer.shutdownNow();
            // then
            assertThat(client.statuses).hasSize(MESSAGES);
            // each change comes once, so that no response copies what has not changed
            assertThat(client.entries.get() - entriesBefore).isEqualTo(CHANGES);
        }
    }

    /** Follows the changes as the page does. */
    private static final class Client {

        private final ControlClient control;
        private final Map<String, String> statuses = new HashMap<>();
        private final AtomicInteger entries = new AtomicInteger();
        private long version;

        Client(ControlClient control) {
            this.control = control;
        }

        void followUntil(BooleanSupplier isDone) {
            while (!isDone.getAsBoolean()) {
                JsonNode changes =
                        control.get("/_sandbox/changes?since=" + version).json();
                version = changes.path("version").asLong();
                for (JsonNode entry : changes.path("entries")) {
                    entries.incrementAndGet();
                    statuses.put(entry.path("id").asText(), entry.path("status").asText());
                }
            }
        }
    }
}
