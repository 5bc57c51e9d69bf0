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

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on with exchanges that had to wait. A route may block, and may wait for another exchange that waits here, so there
 * is no firm limit; but ten thousand that can go on at once shall not take ten thousand threads. So a few go on at a
 * time, and more only when for a second none of them has ended. Thread-safe.
 */
final class Followers implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    static final int USUAL = 10;
    private static final long PATIENCE = 1000;

    private final Executor few;
    private final Executor more;
    private final ScheduledExecutorService timer;

    // guards itself and what follows
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int running;
    private long ended;
    private boolean watching;

    /**
     * @param few has {@link #USUAL} threads, and lets who comes meanwhile wait
     * @param more takes as many as there are
     * @param timer keeps time; never runs a route
     */
    Followers(Executor few, Executor more, ScheduledExecutorService timer) {
        this.few = few;
        this.more = more;
        this.timer = timer;
    }

    @Override
    public void execute(Runnable rest) {
        synchronized (queue) {
            queue.add(rest);
            if (running >= USUAL) {
                watch();
                return;
            }
            running++;
        }
        start(few);
    }

    private void start(Executor pool) {
        try {
            pool.execute(this::work);
        } catch (RejectedExecutionException e) {
            // at the end, when the pool takes no more
            work();
        }
    }

    private void work() {
        for (Runnable rest = next(); rest != null; rest = next()) {
            try {
                rest.run();
            } catch (RuntimeException | Error e) {
                // the exchange's callback broke; the others must go on
                LOG.error("The rest of a route broke after a call to Chatmaid had to wait", e);
            } finally {
                synchronized (queue) {
                    ended++;
                }
            }
        }
    }

    private Runnable next() {
        synchronized (queue) {
            Runnable next = queue.poll();
            running -= next == null ? 1 : 0;
            return next;
        }
    }

    private void watch() {
        if (!watching) {
            long before = ended;
            try {
                timer.schedule(() -> watched(before), PATIENCE, TimeUnit.MILLISECONDS);
                watching = true;
            } catch (RejectedExecutionException e) {
                // at the end those that run take the rest
                watching = false;
            }
        }
    }

    private void watched(long before) {
        int others = 0;
        synchronized (queue) {
            watching = false;
            if (queue.isEmpty()) {
                return;
            }
            if (ended == before) {
                others = Math.min(queue.size(), running);
                running += others;
            }
            watch();
        }
        for (int i = 0; i < others; i++) {
            start(more);
        }
    }
}
