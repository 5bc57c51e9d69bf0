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

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.ManualTime;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class DeadlinesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ManualTime time = new ManualTime();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Deadlines.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Deadlines deadlines = new Deadlines(TIMEOUT, time.scheduler());
    private final HttpGet first = new HttpGet("/first");
    private final HttpGet second = new HttpGet("/second");

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

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

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("secret"), new NoClassDefFoundError("secret"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void cancelsTheOthersWhenOneCanNotBeCancelled(Throwable failure) {
        // given
        deadlines.add(() -> {
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        });
        deadlines.add(first);

        // when
        time.advance(TIMEOUT);
        deadlines.add(second);
        time.advance(TIMEOUT);

        // then
        assertThat(first.isCancelled()).isTrue();
        assertThat(second.isCancelled()).isTrue();
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage())
                    .contains("could not be cancelled", failure.getClass().getName());
            assertThat(event.getFormattedMessage()).doesNotContain("secret");
        });
    }

    @Test
    void givesTheWholeTimeToAnExchangeThatBeginsWhileAnotherOneIsCancelled() {
        // given
        deadlines.add(() -> {
            deadlines.add(second);
            return true;
        });

        // when
        time.advance(TIMEOUT.multipliedBy(2).minusNanos(1));

        // then
        assertThat(second.isCancelled()).isFalse();

        // when
        time.advance(Duration.ofNanos(1));

        // then
        assertThat(second.isCancelled()).isTrue();
    }

    @Test
    void leavesNoExchangeWithoutACheckWhenTheTimerEnds() {
        // given
        deadlines.add(() -> {
            time.shutdown();
            return true;
        });
        time.advance(Duration.ofSeconds(20));
        deadlines.add(first);

        // when
        time.advance(Duration.ofSeconds(10));

        // then
        assertThat(first.isCancelled()).isTrue();
    }

    @Test
    void acceptsATimeoutWithoutAnEnd() {
        // given
        Deadlines unlimited = new Deadlines(Duration.ofMillis(Long.MAX_VALUE), time.scheduler());

        // when
        unlimited.add(first);
        time.advance(Duration.ofDays(36_500));

        // then
        assertThat(first.isCancelled()).isFalse();
    }

    @Test
    void reportsEachTimeThatTheTimerHasEnded() {
        // given
        deadlines.add(new HttpGet("/earlier"));
        time.shutdown();

        // then
        assertThatThrownBy(() -> deadlines.add(first)).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> deadlines.add(second)).isInstanceOf(RejectedExecutionException.class);
    }
}
