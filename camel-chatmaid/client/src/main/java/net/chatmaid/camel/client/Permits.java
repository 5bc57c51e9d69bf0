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

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The permits of a Bucket4j bucket; unlimited without a bucket. Methods that access a shared bucket block until its
 * store responds, so callers must not hold a lock that others wait for. Thread-safe.
 */
final class Permits {

    private final Bucket bucket;
    private final LongSupplier nanoTime;
    private volatile long nextAt;
    private volatile long remaining;

    /** The permits of the bucket; unlimited if it is {@code null}. */
    Permits(Bucket bucket, LongSupplier nanoTime) {
        this.bucket = bucket;
        this.nanoTime = nanoTime;
        this.nextAt = nanoTime.getAsLong();
    }

    boolean areUnlimited() {
        return bucket == null;
    }

    /** Acquires one permit if there is one. */
    boolean tryAcquire() {
        if (bucket == null) {
            return true;
        }
        ConsumptionProbe probe = access(it -> it.tryConsumeAndReturnRemaining(1));
        nextAt = nanoTime.getAsLong() + probe.getNanosToWaitForRefill();
        remaining = probe.getRemainingTokens();
        return probe.isConsumed();
    }

    /** Whether a permit that is kept can be one of a bucket of that capacity: it has others for those who wait. */
    static boolean canLend(int capacity) {
        return capacity > 2;
    }

    /**
     * Whether a bucket of that capacity has no place for a permit that is kept beside it; {@code false} for no limit, a
     * shared bucket and one that can't lend.
     */
    boolean leaveNoRoom(int capacity) {
        return canLend(capacity) && !areUnlimited() && available() >= capacity - 1;
    }

    /** As {@link #leaveNoRoom} at the moment before the last permit was acquired. */
    boolean leftNoRoom(int capacity) {
        return canLend(capacity) && remaining + 1 >= capacity - 1;
    }

    /** The time until the bucket holds that many permits, in nanoseconds. */
    long nanosUntil(long count) {
        return bucket == null
                ? 0
                : access(it -> it.estimateAbilityToConsume(count).getNanosToWaitForRefill());
    }

    /**
     * The time until the next permit in nanoseconds, as far as it is known; otherwise 0. Does not access the bucket.
     */
    long knownNanosUntilNext() {
        return Math.max(0, nextAt - nanoTime.getAsLong());
    }

    /** The permits that the bucket holds. */
    long available() {
        return bucket.getAvailableTokens();
    }

    private <T> T access(Function<Bucket, T> function) {
        try {
            return function.apply(bucket);
        } catch (RuntimeException e) {
            throw new ChatmaidException(
                    "The bucket of the rate budget (rateBudget) failed, so no request was made. Check the store of the bucket",
                    e);
        }
    }
}
