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
package net.chatmaid.camel.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.sandbox.SandboxClock;

/**
 * One time for the client and the sandbox, which stands still but in {@link #advance}: that runs what is due on the
 * calling thread, in order, each task at its own time. So nothing depends on how fast this machine is. For one thread;
 * only the sandbox's clock may be read by others.
 */
final class VirtualTime extends AbstractExecutorService implements ScheduledExecutorService {

    private final SandboxClock sandboxClock = SandboxClock.manual();
    private final Instant start = sandboxClock.now();
    private final NavigableSet<Task<?>> tasks = new TreeSet<>();
    private long nanos;
    private long number;

    SandboxClock sandboxClock() {
        return sandboxClock;
    }

    ClientScheduler scheduler() {
        return new ClientScheduler(this, Runnable::run, () -> nanos);
    }

    Instant now() {
        return start.plusNanos(nanos);
    }

    void at(Instant time, Runnable task) {
        schedule(task, Duration.between(now(), time).toNanos(), TimeUnit.NANOSECONDS);
    }

    void advance(Duration time) {
        long end = nanos + time.toNanos();
        while (!tasks.isEmpty() && tasks.first().due <= end) {
            Task<?> next = tasks.pollFirst();
            moveTo(next.due);
            next.run();
            next.rethrow();
        }
        moveTo(end);
    }

    private void moveTo(long time) {
        nanos = Math.max(nanos, time);
        sandboxClock.advance(Duration.between(sandboxClock.now(), now().truncatedTo(ChronoUnit.MILLIS)));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
        Task<V> task = new Task<>(work, nanos + Math.max(0, unit.toNanos(delay)), number++);
        tasks.add(task);
        return task;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        return schedule(Executors.callable(work), delay, unit);
    }

    @Override
    public void execute(Runnable work) {
        schedule(work, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long initial, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("Nothing here repeats by itself");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long initial, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("Nothing here repeats by itself");
    }

    @Override
    public void shutdown() {
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> left = List.copyOf(tasks);
        tasks.clear();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }

    private final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {

        private static final Comparator<Task<?>> BY_TIME =
                Comparator.<Task<?>>comparingLong(task -> task.due).thenComparingLong(task -> task.order);

        private final long due;
        private final long order;

        Task(Callable<V> work, long due, long order) {
            super(work);
            this.due = due;
            this.order = order;
        }

        /** A benchmark that breaks must not go on. */
        void rethrow() {
            if (!isCancelled()) {
                try {
                    get();
                } catch (Exception e) {
                    throw new IllegalStateException("A task of the benchmark failed", e);
                }
            }
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return BY_TIME.compare(this, (Task<?>) other);
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            tasks.remove(this);
            return super.cancel(mayInterrupt);
        }
    }
}
