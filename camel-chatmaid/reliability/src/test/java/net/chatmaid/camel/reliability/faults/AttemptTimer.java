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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/**
 * Creates the component's timer and records what the component schedules with it: retries, pauses, and the check for
 * response timeouts, which a test can let expire. Serves one client. Thread-safe.
 */
final class AttemptTimer extends DefaultThreadPoolFactory {

    private final List<Duration> delays = new CopyOnWriteArrayList<>();
    private final Runnable attemptEnded;
    private volatile Runnable timeoutCheck;

    /** @param attemptEnded runs after each attempt that is retried, before its retry */
    AttemptTimer(Runnable attemptEnded) {
        this.attemptEnded = attemptEnded;
    }

    /** The delays of retries and pauses that were scheduled so far. */
    List<Duration> delays() {
        return delays;
    }

    /** Lets the response timeout of the attempt in progress expire. */
    void endAttempt() {
        Runnable check;
        do {
            // a check for an attempt that has ended schedules the one for the attempt in progress
            check = timeoutCheck;
            check.run();
        } while (check != timeoutCheck);
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
            Duration after = Duration.ofNanos(unit.toNanos(delay));
            if (after.compareTo(Waits.LONGEST_DELAY) > 0) {
                // the first one is for an exchange that begins now
                assertThat(after).isLessThanOrEqualTo(Waits.RESPONSE_TIMEOUT);
                assertThat(timeoutCheck != null || after.equals(Waits.RESPONSE_TIMEOUT))
                        .isTrue();
                timeoutCheck = command;
            } else {
                delays.add(after);
                attemptEnded.run();
            }
            return super.schedule(command, delay, unit);
        }
    }
}
