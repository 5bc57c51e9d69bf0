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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Tasks that wait for a worker when the waits end. */
class WorkerTasksTest {

    private final Queue<Runnable> ofWorkers = new ArrayDeque<>();
    private final Queue<Runnable> ofRoutes = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final WorkerTasks tasks = new WorkerTasks(ofWorkers::add, ofRoutes::add);

    @Test
    void runOnTheWorkersBeforeTheWaitsEnd() {
        // when
        tasks.execute(() -> done.add("task"));
        run(ofWorkers);
        tasks.endWaits();
        // then
        assertThat(done).containsExactly("task");
        assertThat(ofRoutes).isEmpty();
    }

    @Test
    void runOnceOnTheThreadsForRoutes() {
        // given
        tasks.execute(() -> done.add("queued"));
        // when
        tasks.endWaits();
        tasks.execute(() -> done.add("later"));
        // then
        run(ofRoutes);
        assertThat(done).containsExactly("queued", "later");
        // and when
        tasks.endWaits();
        run(ofWorkers);
        run(ofRoutes);
        // then
        assertThat(done).containsExactly("queued", "later");
    }

    @Test
    void runOnceWhenTheWaitsEndWhileTheyAreAdded() {
        // given
        WorkerTasks[] ending = new WorkerTasks[1];
        Executor slow = task -> {
            ending[0].endWaits();
            ofWorkers.add(task);
        };
        ending[0] = new WorkerTasks(slow, ofRoutes::add);
        // when
        ending[0].execute(() -> done.add("task"));
        // then
        run(ofRoutes);
        assertThat(done).containsExactly("task");
        // and when
        run(ofWorkers);
        // then
        assertThat(done).containsExactly("task");
    }

    @Test
    void waitForAWorkerIfTheThreadsForRoutesRejectThem() {
        // given
        WorkerTasks rejected = new WorkerTasks(ofWorkers::add, this::reject);
        rejected.execute(() -> done.add("first"));
        rejected.execute(() -> done.add("second"));
        // when
        rejected.endWaits();
        run(ofWorkers);
        // then
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void failIfTheWorkersRejectThem() {
        // given
        WorkerTasks rejected = new WorkerTasks(this::reject, ofRoutes::add);
        // then
        assertThatThrownBy(() -> rejected.execute(() -> done.add("task")))
                .isInstanceOf(RejectedExecutionException.class);
        // and when
        rejected.endWaits();
        // then
        assertThat(ofRoutes).isEmpty();
    }

    private void reject(Runnable task) {
        throw new RejectedExecutionException("There is no thread");
    }

    private static void run(Queue<Runnable> tasks) {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }
}
