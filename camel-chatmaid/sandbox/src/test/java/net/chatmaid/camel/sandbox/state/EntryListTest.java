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
package net.chatmaid.camel.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntryListTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final int MANY = Scale.of(20_000, 100_000);

    private final AtomicInteger comparisons = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(SandboxListOrder.class)
    void sortsEntriesOnceForAllPages(SandboxListOrder order) {
        // given
        EntryList<CountedEntry> entries = new EntryList<>(order);
        for (int i = 0; i < MANY; i++) {
            entries.add(new CountedEntry(i));
        }
        assertThat(entries.page(1, 100).entries()).hasSize(100);
        int afterTheFirst = comparisons.get();

        // when
        for (int page = 1; page <= MANY / 100; page++) {
            assertThat(entries.page(page, 100).entries()).hasSize(100);
        }

        // then: about 17 comparisons an entry at the most, and none for a page
        assertThat(afterTheFirst).isLessThan(3 * 20 * MANY);
        assertThat(comparisons).hasValue(afterTheFirst);
    }

    /** Counts what a comparison asks for. */
    private final class CountedEntry implements ListEntry {

        private final int number;

        CountedEntry(int number) {
            this.number = number;
        }

        @Override
        public String id() {
            return "msg_" + number;
        }

        @Override
        public Instant createdAt() {
            comparisons.incrementAndGet();
            return START.minusSeconds(number);
        }

        @Override
        public long sequence() {
            return number;
        }

        @Override
        public int shuffle() {
            comparisons.incrementAndGet();
            return Integer.reverse(number);
        }
    }
}
