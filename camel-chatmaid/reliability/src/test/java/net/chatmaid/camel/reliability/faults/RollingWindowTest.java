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
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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

    /** Less than the time between two permits, in milliseconds. */
    private static final int STEP = 500;

    private final ManualTime time = new ManualTime();
    private final ExecutorService callers = Executors.newFixedThreadPool(20);
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final ClientScheduler scheduler = time.scheduler(workers);
    private final RateBudget budget = RateBudget.perMinute(RollingWindowServer.LIMIT, scheduler);
    private final RollingWindowServer server = new RollingWindowServer(time::nanoTime);
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
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    RollingWindowTest() throws IOException {}

    @AfterEach
    void stop() throws IOException {
        client.close();
        http.close();
        server.close();
        callers.shutdownNow();
        workers.shutdownNow();
    }

    @Test
    void aBurstFromSeveralThreadsCausesNo429() {
        // when
        request(BURST);
        advanceUntilDone();

        // then
        assertNoneIsRejected();
        assertThat(server.accepted()).isEqualTo(BURST);
    }

    @Test
    void requestsThatArriveLateCauseNo429() {
        // given: the first connections take as long as those to a distant server
        server.delay();
        request(BURST);
        advance(1_500);

        // when
        server.arrive();
        advanceUntilDone();

        // then
        assertNoneIsRejected();
    }

    @Test
    void burstsOverTheEdgeOfTheWindowCauseNo429() {
        Random random = new Random(1);
        for (int minute = 0; minute < Scale.of(5, 240); minute++) {
            // when
            request(random.nextInt(60));
            advance(random.nextInt(60_000));
            request(random.nextInt(60));
            poll(random.nextInt(10));
            advance(random.nextInt(1_000));
        }
        advanceUntilDone();

        // then
        assertNoneIsRejected();
        assertThat(failed).hasValue(0);
    }

    /** Requests from several threads at this instant: sends and look-ups. */
    private void request(int count) {
        requests.addAndGet(count);
        IntStream.range(0, count).forEach(i -> callers.execute(() -> request(i % 2 == 0)));
        awaitIdle();
    }

    private void request(boolean isSend) {
        (isSend ? client.send(HELLO) : client.account()).whenComplete((response, failure) -> {
            if (failure != null) {
                failed.incrementAndGet();
            }
            done.incrementAndGet();
        });
    }

    private void poll(int count) {
        for (int i = 0; i < count; i++) {
            client.withoutWaiting().account();
        }
    }

    /** Whether each request is done, waits for a permit, or is on its way; or one was rejected, which waits elsewhere. */
    private boolean isIdle() {
        return server.rejected() > 0 || done.get() + budget.waitingRequests() + server.onTheWay() == requests.get();
    }

    private void awaitIdle() {
        while (!isIdle()) {
            Thread.yield();
            assertThat(Thread.currentThread().isInterrupted())
                    .as("the test takes too long")
                    .isFalse();
        }
    }

    private void advanceUntilDone() {
        while (server.rejected() == 0 && done.get() < requests.get()) {
            advance(STEP);
        }
    }

    /** In steps, so that each request is made soon after it got its permit. */
    private void advance(int millis) {
        for (int left = millis; left > 0; left -= STEP) {
            time.advance(Duration.ofMillis(Math.min(left, STEP)));
            awaitIdle();
        }
    }

    private void assertNoneIsRejected() {
        assertThat(server.rejected()).isZero();
        assertThat(server.accepted()).isGreaterThanOrEqualTo(requests.get());
    }
}
