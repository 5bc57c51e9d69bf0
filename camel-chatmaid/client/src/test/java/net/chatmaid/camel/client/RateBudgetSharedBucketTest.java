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

import static net.chatmaid.camel.client.Budgets.takeAvailable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;

/** A bucket that the application gives to a budget, such as one that several nodes share. */
class RateBudgetSharedBucketTest {

    private final ManualTime time = new ManualTime();
    private final AtomicBoolean broken = new AtomicBoolean();

    @Test
    void twoBudgetsTakeTheirPermitsFromOneBucket() {
        // given: two nodes and one bucket
        Bucket bucket = Budgets.bucket(3, this::nanoTime);
        RateBudget one = RateBudget.on(bucket, time.scheduler());
        RateBudget other = RateBudget.on(bucket, time.scheduler());

        // then
        assertThat(takeAvailable(one)).isEqualTo(3);
        assertThat(other.tryAcquirePoll()).isFalse();
        CompletableFuture<Boolean> first = one.acquire(RequestPriority.SEND, Duration.ofMinutes(1));
        CompletableFuture<Boolean> second = other.acquire(RequestPriority.SEND, Duration.ofMinutes(1));
        time.advance(Duration.ofMillis(1100));
        assertThat(first.isDone() ^ second.isDone()).isTrue();
        time.advance(Duration.ofMillis(1100));
        assertThat(first).isCompletedWithValue(true);
        assertThat(second).isCompletedWithValue(true);
        assertThat(one.requestsPerMinute()).isEqualTo(-1);
    }

    @Test
    void aRequestThatWaitsFailsIfTheStoreOfTheBucketFails() {
        // given
        Bucket bucket = Budgets.bucket(1, this::nanoTime);
        RateBudget budget = RateBudget.on(bucket, time.scheduler());
        takeAvailable(budget);
        CompletableFuture<Boolean> waiting = budget.acquire(RequestPriority.SEND, Duration.ofMinutes(1));

        // when
        broken.set(true);
        time.advance(Duration.ofSeconds(5));

        // then
        assertThatThrownBy(waiting::join).hasRootCauseMessage("The store is gone");
    }

    private long nanoTime() {
        if (broken.get()) {
            throw new IllegalStateException("The store is gone");
        }
        return time.nanoTime();
    }
}
