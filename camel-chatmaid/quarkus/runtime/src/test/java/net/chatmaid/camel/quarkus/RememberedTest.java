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
package net.chatmaid.camel.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final AtomicInteger asked = new AtomicInteger();
    private final Remembered<String> remembered =
            new Remembered<>(value -> Duration.ofSeconds(value.startsWith("2") ? 10 : 60), nanos::get);

    @Test
    void isAskedForAgainWhenItIsOld() {
        // given
        assertThat(ask()).isEqualTo("1 after null");

        // when
        nanos.addAndGet(Duration.ofSeconds(60).toNanos() - 1);

        // then
        assertThat(ask()).isEqualTo("1 after null");

        // when
        nanos.addAndGet(1);

        // then: also when the clock has wrapped around, as it may
        assertThat(ask()).isEqualTo("2 after 1 after null");
        assertThat(asked).hasValue(2);

        // when: this one lives for ten seconds
        nanos.addAndGet(Duration.ofSeconds(10).toNanos() - 1);

        // then
        assertThat(ask()).startsWith("2 ");

        // when
        nanos.addAndGet(1);

        // then
        assertThat(ask()).startsWith("3 ");
    }

    private String ask() {
        return remembered.get(last -> asked.incrementAndGet() + " after " + last);
    }
}
