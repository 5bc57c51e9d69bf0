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
package net.chatmaid.camel.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.client.ClientScheduler;

/**
 * Time that stands still until a test advances it: {@link #advance} runs what has become due, in order, on the calling
 * thread, and the clock shows each task's own time while it runs. Thread-safe.
 */
public final class ManualTime extends AbstractExecutorService implements ScheduledExecutorService {

    // below zero at first, as System.nanoTime may be
    private long now = -Duration.ofSeconds(30).toNanos();
    private long sequence;
    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
    private boolean stopped;

    /** Waiting by this time; what has waited goes on on the thread that advances it. */
    public ClientScheduler scheduler() {
        return scheduler(Runnable::run);
    }

    /** Waiting by this time, with workers of the test. */
    public ClientScheduler scheduler(Executor workers) {
        return new ClientScheduler(this, workers, this::nanoTime);
    }

    public synchronized long nanoTime() {
        return now;
    }

    /** How many tasks wait for their time. */
    public synchronized int pending() {
        return tasks.size();
    }

    /** The time until the next task is due; {@code null} when there is none. */
    public synchronized Duration untilNext() {
        return tasks.isEmpty() ? null : Duration.ofNanos(Math.max(0, tasks.peek().due - now));
    }

    public void advance(Duration time) {
        long end = nanoTime() + time.toNanos();
        for (Task<?> task = due(end); task != null; task = due(end)) {
            task.run();
        }
    }

    /** Advances task by task until none is left. */
    public void advanceToTheEnd() {
        while (untilNext() != null) {
            advance(untilNext());
        }
    }

    private synchronized Task<?> due(long end) {
        Task<?> next = tasks.peek();
        if (next == null || next.due - end > 0) {
            now = end;
            return null;
        }
        now = next.due - now > 0 ? next.due : now;
        return tasks.poll();
    }

    private synchronized <V> Task<V> add(Callable<V> work, long delay, TimeUnit unit) {
        if (stopped) {
            throw new RejectedExecutionException("The time has stopped");
        }
        Task<V> task = new Task<>(work, now + Math.max(0, unit.toNanos(delay)), sequence++);
        tasks.add(task);
        return task;
    }

    private synchronized void remove(Task<?> task) {
        tasks.remove(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(Executors.callable(command), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, delay, unit);
    }

    @Override
    public void execute(Runnable command) {
        schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initial, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("Nothing here repeats by itself");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initial, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("Nothing here repeats by itself");
    }

    @Override
    public synchronized void shutdown() {
        stopped = true;
    }

    @Override
    public synchronized List<Runnable> shutdownNow() {
        stopped = true;
        List<Runnable> left = new ArrayList<>(tasks);
        tasks.clear();
        return left;
    }

    @Override
    public synchronized boolean isShutdown() {
        return stopped;
    }

    @Override
    public synchronized boolean isTerminated() {
        return stopped && tasks.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }

    private final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {

        private final long due;
        private final long number;

        Task(Callable<V> work, long due, long number) {
            super(work);
            this.due = due;
            this.number = number;
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Task<?> task = (Task<?>) other;
            return due == task.due ? Long.compare(number, task.number) : Long.signum(due - task.due);
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            remove(this);
            return super.cancel(mayInterrupt);
        }
    }
}
