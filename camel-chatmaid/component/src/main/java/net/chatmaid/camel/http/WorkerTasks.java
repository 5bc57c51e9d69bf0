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

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on the workers. When the waits have ended, runs on the threads for routes what has not begun by then and what
 * is added later, as the requests in progress may hold all workers. Each task runs once. Thread-safe.
 */
final class WorkerTasks implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerTasks.class);

    private final Executor workers;
    private final Executor routes;
    private final Set<Task> queued = Collections.synchronizedSet(new LinkedHashSet<>());
    private volatile boolean waitsEnded;

    WorkerTasks(Executor workers, Executor routes) {
        this.workers = workers;
        this.routes = routes;
    }

    @Override
    public void execute(Runnable work) {
        Task task = new Task(work);
        // in this order: either endWaits() finds it, or it finds that the waits have ended
        queued.add(task);
        try {
            (waitsEnded ? routes : workers).execute(task);
        } catch (RuntimeException e) {
            if (queued.remove(task)) {
                throw e;
            }
            // it runs on a thread for routes, so it was not rejected
        }
    }

    void endWaits() {
        waitsEnded = true;
        // a copy, as a thread may run its task at once
        List.copyOf(queued).forEach(this::continueRoute);
    }

    private void continueRoute(Task task) {
        try {
            routes.execute(task);
        } catch (RuntimeException e) {
            LOG.debug("A task waits for a worker, as the threads for routes did not take it", e);
        }
    }

    private final class Task implements Runnable {

        private final Runnable work;

        Task(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (queued.remove(this)) {
                work.run();
            }
        }
    }
}
