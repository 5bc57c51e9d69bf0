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
package net.chatmaid.camel.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import net.chatmaid.camel.testing.ManualTime;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ManualTime time = new ManualTime();
    private final Deadlines deadlines = new Deadlines(TIMEOUT, time.scheduler());
    private final HttpGet first = new HttpGet("/first");
    private final HttpGet second = new HttpGet("/second");

    @Test
    void cancelsEachExchangeWhenItsOwnTimeIsOver() {
        // given
        deadlines.add(first);
        time.advance(Duration.ofSeconds(20));
        deadlines.add(second);

        // when
        time.advance(Duration.ofSeconds(10));

        // then
        assertThat(first.isCancelled()).isTrue();
        assertThat(second.isCancelled()).isFalse();

        // when
        time.advance(Duration.ofSeconds(20).minusNanos(1));

        // then
        assertThat(second.isCancelled()).isFalse();

        // when
        time.advance(Duration.ofNanos(1));

        // then
        assertThat(second.isCancelled()).isTrue();
    }

    @Test
    void leavesAnExchangeThatHasEnded() {
        // given
        deadlines.add(first);
        time.advance(Duration.ofSeconds(20));
        deadlines.add(second);
        deadlines.remove(first);

        // when
        time.advance(Duration.ofSeconds(10));

        // then
        assertThat(first.isCancelled()).isFalse();
        assertThat(time.untilNext()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void needsOneTaskForAllExchanges() {
        // when
        for (int i = 0; i < 1000; i++) {
            deadlines.add(first);
            deadlines.add(second);
            deadlines.remove(first);
            deadlines.remove(second);
        }

        // then
        assertThat(time.pending()).isOne();

        // when
        time.advance(TIMEOUT);

        // then
        assertThat(time.pending()).isZero();
    }

    @Test
    void checksAgainAfterAPauseWithoutExchanges() {
        // given
        deadlines.add(first);
        deadlines.remove(first);
        time.advance(TIMEOUT.multipliedBy(3));

        // when
        deadlines.add(second);
        time.advance(TIMEOUT);

        // then
        assertThat(second.isCancelled()).isTrue();
    }

    @Test
    void reportsEachTimeThatTheTimerHasEnded() {
        // given
        time.shutdown();

        // then
        assertThatThrownBy(() -> deadlines.add(first)).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> deadlines.add(second)).isInstanceOf(RejectedExecutionException.class);
    }
}
