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
package net.chatmaid.camel.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Polls of a sandbox whose clock stands in another year than this machine's. */
class StatusPollTest {

    private static final Instant NOW = Instant.parse("2031-02-06T14:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ManualTime time = new ManualTime();
    private ChatmaidSandbox sandbox;
    private ChatmaidClient client;

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStageOfEveryMessageIsSaidInTheOrderInWhichItWasReached(SandboxListOrder order) {
        // given
        start(order, 0);
        add(250, NOW.minus(Duration.ofHours(2)));

        // when
        List<StatusChange> changes = poll(DAY, false).poll(() -> true);

        // then: each message was sent, delivered and read
        assertThat(changes).hasSize(750);
        assertThat(changes).extracting(Stages::key).doesNotHaveDuplicates();
        assertThat(changes).extracting(StatusChange::time).isSorted();
        assertThat(sandbox.requestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void messagesThatComeBetweenTwoPagesHideNone(SandboxListOrder order) {
        // given
        start(order, 0);
        add(350, NOW.minus(Duration.ofHours(2)));
        AtomicInteger pages = new AtomicInteger();
        sandbox.afterEachPage(() -> {
            if (pages.incrementAndGet() < 5) {
                add(30, NOW);
            }
        });

        // when
        StatusPoll poll = poll(DAY, false);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            poll.poll(() -> true).forEach(change -> keys.add(Stages.key(change)));
        }

        // then
        for (SandboxMessage message : sandbox.messages().subList(0, 350)) {
            assertThat(keys).contains(message.id() + ":sent", message.id() + ":delivered", message.id() + ":read");
        }
    }

    @Test
    void continuesTheScanWhereTheBudgetEndedIt() {
        // given: room for two polls at once, and a list of five pages
        start(SandboxListOrder.SHUFFLED, 40);
        add(450, NOW.minus(Duration.ofHours(2)));
        StatusPoll poll = poll(DAY, false);

        // when
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            poll.poll(() -> true).forEach(change -> keys.add(Stages.key(change)));
            time.advance(Duration.ofSeconds(10));
        }

        // then
        assertThat(keys).hasSize(3 * 450);
        assertThat(sandbox.requests())
                .extracting(request -> request.query().replaceAll(".*page=(\\d+).*", "$1"))
                .startsWith("1", "2", "3", "4", "5");
    }

    @Test
    void returnsNothingWithoutBudget() {
        // given
        start(SandboxListOrder.NEWEST_FIRST, 1);
        add(1, NOW.minusSeconds(60));
        StatusPoll poll = poll(DAY, false);
        List<StatusChange> changes = poll.poll(() -> true);
        assertThat(changes).hasSize(3);

        // when
        changes.forEach(change -> poll.routed(Stages.key(change)));

        // then
        assertThat(poll.poll(() -> true)).isEmpty();
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void makesNoRequestWhenItMustNotGoOn() {
        // given
        start(SandboxListOrder.NEWEST_FIRST, 0);

        // then
        assertThat(poll(DAY, false).poll(() -> false)).isEmpty();
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aPageThatFailsIsReadAgainWithTheNextPoll() {
        // given
        start(SandboxListOrder.NEWEST_FIRST, 0);
        add(250, NOW.minus(Duration.ofHours(2)));
        StatusPoll poll = poll(DAY, false);
        sandbox.afterEachPage(() -> {
            sandbox.afterEachPage(null);
            sandbox.failNext(2, Fault.status(503));
        });

        // then: what was read is said, a failure before anything was read is thrown
        assertThat(poll.poll(() -> true)).hasSize(300);
        assertThatThrownBy(() -> poll.poll(() -> true)).isExactlyInstanceOf(ChatmaidServerException.class);
        assertThat(poll.poll(() -> true)).hasSize(750);
    }

    @Test
    void withOnlyNewTheStagesFromBeforeTheStartAreNotSaid() {
        // given
        start(SandboxListOrder.NEWEST_FIRST, 0);
        add(5, NOW.minus(Duration.ofHours(1)));
        StatusPoll poll = poll(DAY, true);
        assertThat(poll.poll(() -> true)).isEmpty();

        // when
        SandboxMessage added = sandbox.addMessage(sandbox.liveKey(), "+15557654321", "x", NOW);
        sandbox.advance(Duration.ofSeconds(5));

        // then
        assertThat(poll.poll(() -> true))
                .extracting(Stages::key)
                .containsExactly(added.id() + ":sent", added.id() + ":delivered", added.id() + ":read");
    }

    @Test
    void messagesFromBeforeTheLookbackAreNotSaid() {
        // given
        start(SandboxListOrder.NEWEST_FIRST, 0);
        add(5, NOW.minus(Duration.ofMinutes(61)));
        add(2, NOW.minus(Duration.ofMinutes(59)));

        // then
        assertThat(poll(Duration.ofHours(1), false).poll(() -> true)).hasSize(6);
    }

    @Test
    void anOldMessageCostsNoPages() {
        // given: nine pages of old messages, one of a new one
        start(SandboxListOrder.NEWEST_FIRST, 0);
        add(900, NOW.minus(Duration.ofDays(20)));
        add(1, NOW.minusSeconds(60));

        // when
        StatusPoll poll = poll(DAY, false);
        assertThat(poll.poll(() -> true)).hasSize(3);

        // then: page 1, and one out of turn
        assertThat(sandbox.requestCount()).isEqualTo(2);
    }

    private void start(SandboxListOrder order, int requestsPerMinute) {
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(NOW))
                .listOrder(order)
                .start();
        client = ChatmaidClient.builder(sandbox.liveKey())
                .baseUrl(sandbox.baseUrl())
                .waiting(time.waiting())
                .budget(RateBudget.perMinute(requestsPerMinute, time.waiting()))
                .build();
    }

    private StatusPoll poll(Duration lookback, boolean onlyNew) {
        return new StatusPoll(
                client, new TrackingOptions(Track.all, TrackUntil.read, lookback), onlyNew, Clock.systemUTC());
    }

    private void add(int count, Instant createdAt) {
        for (int i = 0; i < count; i++) {
            sandbox.addMessage(sandbox.liveKey(), "+15557654321", "x", createdAt.plusMillis(i));
        }
    }
}
