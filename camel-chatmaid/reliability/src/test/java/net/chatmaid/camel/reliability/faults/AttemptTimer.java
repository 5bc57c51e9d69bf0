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
package net.chatmaid.camel.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/**
 * Creates the component's timer and records what the component schedules with it. The response timeout of each attempt is
 * scheduled as a callable, so their number is the number of attempts; a test can let the latest one expire. Retries and
 * pauses are scheduled as runnables. Thread-safe.
 */
final class AttemptTimer extends DefaultThreadPoolFactory {

    private final AtomicInteger attempts = new AtomicInteger();
    private final List<Duration> delays = new CopyOnWriteArrayList<>();
    private final Runnable beforeAttempt;
    private volatile Callable<?> timeout;

    /** @param beforeAttempt runs before each attempt, on the thread that makes it */
    AttemptTimer(Runnable beforeAttempt) {
        this.beforeAttempt = beforeAttempt;
    }

    int attempts() {
        return attempts.get();
    }

    /** The delays of retries and pauses that were scheduled so far. */
    List<Duration> delays() {
        return delays;
    }

    /** Lets the response timeout of the latest attempt expire. */
    void endAttempt() {
        try {
            timeout.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ScheduledExecutorService newScheduledThreadPool(ThreadPoolProfile profile, ThreadFactory threads) {
        return profile.getId().equals("ChatmaidTimer")
                ? new Timer(threads)
                : super.newScheduledThreadPool(profile, threads);
    }

    private final class Timer extends ScheduledThreadPoolExecutor {

        Timer(ThreadFactory threads) {
            super(1, threads);
            setRemoveOnCancelPolicy(true);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            delays.add(Duration.ofNanos(unit.toNanos(delay)));
            return super.schedule(command, delay, unit);
        }

        @Override
        public <V> ScheduledFuture<V> schedule(Callable<V> command, long delay, TimeUnit unit) {
            assertThat(unit.toMillis(delay)).isEqualTo(Waits.RESPONSE_TIMEOUT.toMillis());
            timeout = command;
            attempts.incrementAndGet();
            beforeAttempt.run();
            return super.schedule(command, delay, unit);
        }
    }
}
