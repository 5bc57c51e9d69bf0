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
package net.chatmaid.camel.consumer;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.chatmaid.camel.consumer.IdempotentRouter.RouteResult;

/** The numbers of routed and failed changes of a consumer since it was created. Thread-safe. */
public final class ConsumerStatistics {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicLong routed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private volatile Instant lastSuccessfulPoll;
    private volatile PollFailure lastFailure;

    /**
     * A poll that failed.
     *
     * @param time when it ended, by the local clock
     * @param kind the simple name of the exception's class; its message is in the log only
     */
    public record PollFailure(Instant time, String kind) {}

    /** Records that a poll has succeeded. */
    void polled(Instant time) {
        lastSuccessfulPoll = time;
    }

    /** Records that a poll has failed. */
    public void pollFailed(Instant time, Exception failure) {
        lastFailure = new PollFailure(time, failure.getClass().getSimpleName());
    }

    /** Records that an exchange is in flight. */
    void begun() {
        inFlight.incrementAndGet();
    }

    /** Records that the routing of an exchange has ended. */
    void ended(RouteResult result) {
        inFlight.decrementAndGet();
        (result == RouteResult.ROUTED ? routed : failed).incrementAndGet();
    }

    public int inFlight() {
        return inFlight.get();
    }

    public long routed() {
        return routed.get();
    }

    public long failed() {
        return failed.get();
    }

    /** The last poll that failed; {@code null} if none has. */
    public PollFailure lastFailure() {
        return lastFailure;
    }

    /** When a poll last succeeded; {@code null} if none has. */
    public Instant lastSuccessfulPoll() {
        return lastSuccessfulPoll;
    }
}
