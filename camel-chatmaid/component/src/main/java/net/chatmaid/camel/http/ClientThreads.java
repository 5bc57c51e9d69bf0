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

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import net.chatmaid.camel.client.ClientScheduler;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ExecutorServiceManager;

/**
 * The threads of a component, from a start to the next stop.
 *
 * @param tasks runs what waits for the workers
 * @param scheduler the timer and the tasks
 */
record ClientThreads(
        ScheduledExecutorService timer,
        ExecutorService workers,
        ExecutorService routes,
        WorkerTasks tasks,
        ClientScheduler scheduler) {

    private static final Duration GRACE = Duration.ofSeconds(5);

    static ClientThreads open(Object owner, CamelContext context) {
        ScheduledExecutorService timer = ThreadPools.timer(owner, context);
        ExecutorService workers = ThreadPools.workers(owner, context);
        ExecutorService routes = ThreadPools.routes(owner, context);
        WorkerTasks tasks = new WorkerTasks(workers, routes);
        return new ClientThreads(timer, workers, routes, tasks, ClientScheduler.of(timer, tasks));
    }

    /** Ends the threads. Waits a limited time for the workers and then for the routes in which their exchanges continue. */
    void close(ExecutorServiceManager manager) {
        manager.shutdownNow(timer);
        manager.shutdownGraceful(workers, GRACE.toMillis());
        manager.shutdownGraceful(routes, GRACE.toMillis());
    }
}
