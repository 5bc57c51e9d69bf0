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
package net.chatmaid.camel.client;

import java.time.Duration;

/**
 * The settings for retries and for the wait for a permit. Immutable.
 *
 * @param maxRetries the maximum number of retries after the first attempt; 0 for none
 * @param delay the time before the first retry; it doubles for each further one
 * @param maxDelay the maximum time before a retry
 * @param maxWait the maximum time that a request waits for a permit of the rate budget, including pauses after a 429
 */
public record RetrySettings(int maxRetries, Duration delay, Duration maxDelay, Duration maxWait) {

    private static final Duration LONGEST = Duration.ofDays(365);

    /**
     * The default: 3 retries, 1 second before the first and at most 30 seconds before a further one, 10 minutes for a
     * permit.
     */
    public static final RetrySettings DEFAULT =
            new RetrySettings(3, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(10));

    /**
     * Checks the values.
     *
     * @param maxRetries see {@link #maxRetries()}
     * @param delay see {@link #delay()}
     * @param maxDelay see {@link #maxDelay()}
     * @param maxWait see {@link #maxWait()}
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RetrySettings {
        if (maxRetries < 0) {
            throw new IllegalArgumentException("maxRetries is " + maxRetries + ": expected 0 (none) or more");
        }
        requirePositive("retryDelay", delay);
        requirePositive("retryMaxDelay", maxDelay);
        if (maxDelay.compareTo(delay) < 0) {
            throw new IllegalArgumentException("retryMaxDelay is " + maxDelay.toMillis() + " ms, less than retryDelay, "
                    + delay.toMillis() + " ms: expected at least as much");
        }
        if (maxWait.isNegative() || maxWait.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "maxWait is " + text(maxWait) + ": expected 0 or more, and at most " + LONGEST.toDays() + " days");
        }
    }

    /** The settings for one attempt, which is made only if there is a permit at that moment. */
    RetrySettings singleAttempt() {
        return new RetrySettings(0, delay, maxDelay, Duration.ZERO);
    }

    /**
     * Returns the time before a retry, without jitter.
     *
     * @param n the number of the retry, from 1
     * @return the time
     */
    public Duration backoff(int n) {
        Duration wait = delay;
        for (int i = 1; i < n && wait.compareTo(maxDelay) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(maxDelay) < 0 ? wait : maxDelay;
    }

    private static void requirePositive(String option, Duration value) {
        if (value.isNegative() || value.isZero() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(option + " is " + text(value) + ": expected more than 0, and at most "
                    + LONGEST.toDays() + " days");
        }
    }

    private static String text(Duration value) {
        return value.compareTo(LONGEST) > 0 ? value.toString() : value.toMillis() + " ms";
    }
}
