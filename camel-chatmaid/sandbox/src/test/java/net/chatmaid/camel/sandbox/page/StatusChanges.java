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
package net.chatmaid.camel.sandbox.page;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** Sets the status of messages, so many in a second, from the time that it begins until it ends. */
final class StatusChanges implements AutoCloseable {

    private static final int STEPS_IN_A_SECOND = 50;
    private static final List<String> STATUSES = List.of("sent", "delivered", "read", "failed");

    private final ChatmaidSandbox sandbox;
    private final List<String> ids;
    private final int inAStep;
    private final AtomicInteger count = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    StatusChanges(ChatmaidSandbox sandbox, List<String> ids, int inASecond) {
        this.sandbox = sandbox;
        this.ids = ids;
        this.inAStep = inASecond / STEPS_IN_A_SECOND;
    }

    void begin() {
        thread.scheduleAtFixedRate(this::step, 0, 1_000 / STEPS_IN_A_SECOND, TimeUnit.MILLISECONDS);
    }

    private void step() {
        for (int change = 0; change < inAStep; change++) {
            int number = count.getAndIncrement();
            // spread over all conversations
            sandbox.setStatus(ids.get(number * 7_919 % ids.size()), STATUSES.get(number % STATUSES.size()));
        }
    }

    int count() {
        return count.get();
    }

    void end() {
        close();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
