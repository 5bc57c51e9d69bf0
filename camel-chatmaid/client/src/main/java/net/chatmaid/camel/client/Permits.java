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
 * The permits of a Bucket4j bucket. Without a bucket they are unlimited. A method that asks a shared bucket blocks until
 * its store responds, so callers must not hold a lock that others wait for. Thread-safe.
 */
final class Permits {

    private final Bucket bucket;
    private final LongSupplier nanoTime;
    private volatile long nextAt;

    /** The permits of the bucket; unlimited if it is {@code null}. */
    Permits(Bucket bucket, LongSupplier nanoTime) {
        this.bucket = bucket;
        this.nanoTime = nanoTime;
        this.nextAt = nanoTime.getAsLong();
    }

    boolean areUnlimited() {
        return bucket == null;
    }

    /** Takes one permit if there is one. */
    boolean tryTake() {
        if (bucket == null) {
            return true;
        }
        ConsumptionProbe probe = ask(it -> it.tryConsumeAndReturnRemaining(1));
        nextAt = nanoTime.getAsLong() + probe.getNanosToWaitForRefill();
        return probe.isConsumed();
    }

    /** The time until the bucket holds that many permits, in nanoseconds. */
    long nanosUntil(long count) {
        return bucket == null ? 0 : ask(it -> it.estimateAbilityToConsume(count).getNanosToWaitForRefill());
    }

    /** The time until the next permit as far as it is known, else 0. Never asks the bucket. */
    long knownNanosUntilNext() {
        return Math.max(0, nextAt - nanoTime.getAsLong());
    }

    /** The permits that the bucket holds. */
    long available() {
        return bucket.getAvailableTokens();
    }

    private <T> T ask(Function<Bucket, T> question) {
        try {
            return question.apply(bucket);
        } catch (RuntimeException e) {
            throw new ChatmaidException("The rate budget could not be asked, so no request was made", e);
        }
    }
}
