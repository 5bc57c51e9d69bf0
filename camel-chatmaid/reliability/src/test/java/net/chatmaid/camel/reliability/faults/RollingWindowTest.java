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
package net.chatmaid.camel.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ClientScheduler;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.Scale;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The default budget and an API that counts strictly in a rolling window, of which the client is not told. */
@Timeout(Patience.TEST_SECONDS)
class RollingWindowTest {

    private static final SendRequest HELLO = SendRequest.builder()
            .from("+15551234567")
            .to("+15557654321")
            .content("Hello")
            .build();

    /** More than goes in a minute. */
    private static final int BURST = Scale.of(130, 500);

    private final ManualTime time = new ManualTime();
    private final RunningTasks tasks = new RunningTasks();
    private final ClientScheduler scheduler = time.scheduler(tasks);
    private final RateBudget budget = RateBudget.perMinute(RollingWindowServer.LIMIT, scheduler);
    private final RollingWindowServer server = new RollingWindowServer(time::nanoTime, tasks);
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(20)
                    .build())
            .disableAutomaticRetries()
            .build();
    private final ChatmaidClient client = ChatmaidClient.builder("sk_test_window")
            .baseUrl(server.url())
            .httpClient(http)
            .scheduler(scheduler)
            .budget(budget)
            .build();
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private int requests;

    RollingWindowTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        tasks.close();
        client.close();
        http.close();
        server.close();
    }

    @Test
    void aBurstFromSeveralThreadsCausesNo429() {
        // when
        request(BURST);
        advanceUntilDone();
        // then
        assertThat(server.accepted()).isEqualTo(BURST);
    }

    @Test
    void requestsThatArriveTwoSecondsLateCauseNo429() {
        // given: the first connections take as long as those to a distant server
        tasks.hold();
        request(BURST);
        advance(Duration.ofSeconds(2));
        assertThat(server.accepted()).isZero();
        // when
        tasks.release();
        awaitIdle();
        advanceUntilDone();
        // then
        assertThat(server.accepted()).isEqualTo(BURST);
    }

    @Test
    void burstsOverTheEdgeOfTheWindowCauseNo429() {
        // given: on average fewer requests than the budget permits, so that none waits too long
        Random random = new Random(1);
        for (int minute = 0; minute < Scale.of(5, 240); minute++) {
            // when
            request(random.nextInt(40));
            advance(Duration.ofMillis(random.nextInt(60_000)));
            request(random.nextInt(40));
            poll(random.nextInt(10));
            advance(Duration.ofMillis(random.nextInt(1_000)));
        }
        advanceUntilDone();
        // then
        assertThat(server.accepted()).isGreaterThanOrEqualTo(requests);
    }

    /** Requests from several threads at this instant: sends and look-ups. */
    private void request(int count) {
        for (int number = 0; number < count; number++) {
            boolean isSend = number % 2 == 0;
            tasks.execute(() -> request(isSend));
        }
        requests += count;
        awaitIdle();
    }

    private void request(boolean isSend) {
        (isSend ? client.send(HELLO) : client.account()).whenComplete((response, failure) -> {
            if (failure != null) {
                failures.add(failure);
            }
            done.incrementAndGet();
        });
    }

    private void poll(int count) {
        for (int number = 0; number < count; number++) {
            client.withoutWaiting().account();
        }
        assertNoneIsRejectedOrFailed();
    }

    private void advanceUntilDone() {
        while (done.get() < requests) {
            Duration next = time.untilNext();
            assertThat(next)
                    .as("%d of %d requests wait for no time", requests - done.get(), requests)
                    .isNotNull();
            advance(next);
        }
    }

    /** From one permit to the next, so that each request is made at the time of its permit. */
    private void advance(Duration duration) {
        Duration left = duration;
        do {
            Duration next = time.untilNext();
            Duration step = next == null || next.compareTo(left) > 0 ? left : next;
            time.advance(step);
            awaitIdle();
            left = left.minus(step);
        } while (!left.isZero());
    }

    private void awaitIdle() {
        tasks.awaitIdle();
        assertNoneIsRejectedOrFailed();
    }

    private void assertNoneIsRejectedOrFailed() {
        assertThat(server.rejections()).isEmpty();
        assertThat(failures).isEmpty();
    }
}
