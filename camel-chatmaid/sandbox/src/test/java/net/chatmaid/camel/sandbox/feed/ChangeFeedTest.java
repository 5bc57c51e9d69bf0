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
package net.chatmaid.camel.sandbox.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.state.Environment;
import net.chatmaid.camel.sandbox.state.IdGenerator;
import net.chatmaid.camel.sandbox.state.SandboxState;
import net.chatmaid.camel.sandbox.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that waits is called back by the change and not by the end of the time, which is a day here. */
class ChangeFeedTest {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private final List<ChangeFeed> feeds = new ArrayList<>();

    @AfterEach
    void close() {
        feeds.forEach(ChangeFeed::close);
    }

    private static SandboxState state(SandboxClock clock, Duration step) {
        return new SandboxState(clock, step, SandboxListOrder.NEWEST_FIRST, new IdGenerator(1));
    }

    private ChangeFeed feed(SandboxState state) {
        ChangeFeed feed = new ChangeFeed(state);
        feeds.add(feed);
        return feed;
    }

    private static void add(SandboxState state) {
        state.seed(Environment.LIVE, "+15557654321", "Hello", state.clock().now());
    }

    @Test
    void byAMessage() throws InterruptedException {
        // given
        SandboxState state = state(SandboxClock.system(), Duration.ofDays(1));
        ChangeFeed feed = feed(state);
        CountDownLatch called = new CountDownLatch(1);
        feed.await(feed.page(0).version(), null, DAY, called::countDown);
        // when
        add(state);
        // then
        assertThat(called.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void byEachStageThatTheSystemClockReaches() throws InterruptedException {
        // given
        SandboxState state = state(SandboxClock.system(), Duration.ofMillis(150));
        ChangeFeed feed = feed(state);
        add(state);
        long version = feed.page(0).version();
        for (String status : List.of("sent", "delivered", "read")) {
            // when
            FeedPage page;
            do {
                CountDownLatch called = new CountDownLatch(1);
                feed.await(version, null, DAY, called::countDown);
                assertThat(called.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
                page = feed.page(version);
            } while (page.entries().isEmpty());
            version = page.version();
            // then
            assertThat(page.entries().get(0).json().get("status")).isIn(status, "delivered", "read");
            if (page.entries().get(0).json().get("status").equals("read")) {
                return;
            }
        }
    }

    @Test
    void byTheManualClock() throws InterruptedException {
        // given
        SandboxState state = state(SandboxClock.manual(), Duration.ofMillis(500));
        ChangeFeed feed = feed(state);
        add(state);
        CountDownLatch called = new CountDownLatch(1);
        feed.await(feed.page(0).version(), null, DAY, called::countDown);
        // when
        state.clock().advance(Duration.ofMillis(500));
        feed.onTimeAdvanced();
        // then
        assertThat(called.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void byTheRemovalOfEverything() throws InterruptedException {
        // given
        SandboxState state = state(SandboxClock.manual(), Duration.ofMillis(500));
        ChangeFeed feed = feed(state);
        CountDownLatch called = new CountDownLatch(1);
        feed.await(feed.page(0).version(), null, DAY, called::countDown);
        // when
        state.reset();
        feed.onCleared();
        // then
        assertThat(called.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itsThreadEndsWhenNoClientWaits() {
        // given
        SandboxState state = state(SandboxClock.system(), Duration.ofDays(1));
        ChangeFeed feed = feed(state);
        feed.await(feed.page(0).version(), null, 1, () -> {});
        // then
        await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("chatmaid-sandbox-changes")));
    }
}
