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
 * The tokens of a bucket, one for a request; without a bucket there is no end of them. What asks a bucket that others
 * share blocks for its store, so no lock that somebody else needs may be held meanwhile. Thread-safe.
 */
final class Tokens {

    private final Bucket bucket;
    private final LongSupplier nanoTime;
    private volatile long nextAt;

    /** Of this bucket, or endless when it is {@code null}. */
    Tokens(Bucket bucket, LongSupplier nanoTime) {
        this.bucket = bucket;
        this.nanoTime = nanoTime;
        this.nextAt = nanoTime.getAsLong();
    }

    boolean areEndless() {
        return bucket == null;
    }

    /** Takes one, if there is one. */
    boolean take() {
        if (bucket == null) {
            return true;
        }
        ConsumptionProbe probe = ask(it -> it.tryConsumeAndReturnRemaining(1));
        comesIn(probe.getNanosToWaitForRefill());
        return probe.isConsumed();
    }

    /** Whether so many could be taken. */
    boolean has(long tokens) {
        return bucket == null || ask(it -> it.estimateAbilityToConsume(tokens).canBeConsumed());
    }

    /** How long until so many could be taken, in nanoseconds. */
    long nanosUntil(long tokens) {
        return bucket == null
                ? 0
                : ask(it -> it.estimateAbilityToConsume(tokens).getNanosToWaitForRefill());
    }

    /** How long until the next could be taken, in nanoseconds. Asks only when that is not known yet. */
    long nanosUntilNext() {
        if (bucket != null && nanosUntilKnown() == 0) {
            comesIn(nanosUntil(1));
        }
        return nanosUntilKnown();
    }

    /** The same as far as it is known, zero when it is not. Never asks. */
    long nanosUntilKnown() {
        return Math.max(0, nextAt - nanoTime.getAsLong());
    }

    /** How many there are. */
    long available() {
        return bucket.getAvailableTokens();
    }

    private void comesIn(long nanos) {
        nextAt = nanoTime.getAsLong() + nanos;
    }

    private <T> T ask(Function<Bucket, T> question) {
        try {
            return question.apply(bucket);
        } catch (RuntimeException e) {
            throw new ChatmaidException("The rate budget could not be asked, so no request was made", e);
        }
    }
}
