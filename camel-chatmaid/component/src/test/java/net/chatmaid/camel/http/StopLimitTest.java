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
package net.chatmaid.camel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an exchange may wait after the context begins to stop. */
class StopLimitTest {

    private static final String SEND = "chatmaid:send?from=+15551234567&to=+15557654321";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final ManualTime time = new ManualTime();

    @AfterEach
    void endTheWaits() {
        time.advanceToTheEnd();
    }

    @ParameterizedTest
    @CsvSource({"800, SECONDS, PT3M20S", "1000000, MILLISECONDS, PT4M10S", "1, HOURS, PT15M"})
    void isAQuarterOfTheShutdownTimeout(long timeout, TimeUnit unit, Duration limit) throws Exception {
        // given
        TimerFactory.use(routes.context(), () -> time);
        routes.context().getShutdownStrategy().setTimeout(timeout);
        routes.context().getShutdownStrategy().setTimeUnit(unit);
        routes.startRouteTo(SEND + "&retryDelay=2h&retryMaxDelay=2h&responseTimeout=3h");
        routes.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.status(500));
        Future<Exchange> waiting =
                routes.to("direct:start").withBody("Order 7784").asyncSend();
        // one task is the timeout of the request
        await().until(() -> time.pending() == 2);
        // when
        CompletableFuture<Void> stop =
                CompletableFuture.runAsync(() -> routes.context().stop());
        await().until(() -> time.pending() == 3);
        // then
        assertThat(time.untilNext()).isEqualTo(limit);
        assertThat(waiting.isDone()).isFalse();
        // and when
        time.advance(time.untilNext());
        time.advance(Duration.ofNanos(1));
        // then
        assertThat(Patience.get(waiting).getException()).hasMessageContaining("is not retried");
        Patience.get(stop);
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
    }
}
