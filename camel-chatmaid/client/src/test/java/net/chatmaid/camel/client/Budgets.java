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
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What the tests of the rate budget share. */
final class Budgets {

    private Budgets() {}

    /** Takes the permits that are available now, and returns how many there were. */
    static int takeAvailable(RateBudget budget) {
        int taken = 0;
        while (budget.acquire(RequestPriority.SEND, Duration.ZERO).join()) {
            taken++;
        }
        return taken;
    }

    /** A bucket of 60 permits a minute by the test's time. */
    static Bucket bucket(int capacity, LongSupplier nanoTime) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(60, Duration.ofMinutes(1)))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanoTime.getAsLong();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return false;
                    }
                })
                .build();
    }
}
