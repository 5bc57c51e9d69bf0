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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import net.chatmaid.camel.benchmarks.call.Call;
import net.chatmaid.camel.benchmarks.call.CallLoop;
import org.junit.jupiter.api.Test;

class MetricsOverheadTest {

    private static final long TURN_NANOS = 2_000_000;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void comparesTwoCallsThatTakeTurns() throws Exception {
        // given
        CountedCall without = new CountedCall(0);
        CountedCall with = new CountedCall(0);

        // when
        try (CallLoop first = CallLoop.of(without);
                CallLoop second = CallLoop.of(with)) {
            new MetricsOverhead(first, second, out).measure(2, 3, TURN_NANOS);
        }

        // then
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("threads=2 pairs=3 with_metrics_/_without=");
        assertThat(without.calls.get()).isPositive();
        assertThat(with.calls.get()).isPositive();
    }

    @Test
    void reportsMetricsThatCostTooMuch() throws Exception {
        // given: a call that takes as long as a turn
        boolean hold;
        try (CallLoop first = CallLoop.of(new CountedCall(0));
                CallLoop second = CallLoop.of(new CountedCall(TURN_NANOS))) {
            MetricsOverhead overhead = new MetricsOverhead(first, second, out);

            // when
            overhead.measure(1, 3, TURN_NANOS);
            hold = overhead.bars().print(out);
        }

        // then
        assertThat(hold).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("FAIL send threads=1 rate with metrics / without");
    }

    private static final class CountedCall implements Call {

        private final AtomicInteger calls = new AtomicInteger();
        private final long nanos;

        CountedCall(long nanos) {
            this.nanos = nanos;
        }

        @Override
        public Object make() {
            LockSupport.parkNanos(nanos);
            return calls.incrementAndGet();
        }

        @Override
        public void close() {}
    }
}
