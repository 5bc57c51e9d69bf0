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
package net.chatmaid.camel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the meters of requests, permits and senders show. */
class RequestMetersTest {

    private static final String SEND = "chatmaid:send?from=%2B15551234567&to=%2B15557654321";

    private final Meters meters = new Meters();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void bind() {
        routes.bind("meters", meters.registry());
    }

    @Test
    void countsRequestsByOperationAndOutcome() throws Exception {
        // given
        routes.start();
        // when
        routes.to(SEND).withBody("hi").send();
        routes.to("chatmaid:account").send();
        routes.to("chatmaid:status?messageId=msg_unknown").send();
        // then
        assertThat(meters.timed("chatmaid.requests", "operation", "send", "outcome", "success"))
                .isEqualTo(1);
        assertThat(meters.timed("chatmaid.requests", "operation", "account", "outcome", "success"))
                .isEqualTo(1);
        assertThat(meters.timed("chatmaid.requests", "operation", "message", "outcome", "not_found"))
                .isEqualTo(1);
        assertThat(meters.seconds("chatmaid.requests", "operation", "send")).isPositive();
    }

    @Test
    void countsFailuresAndRetries() throws Exception {
        // given
        routes.start();
        routes.sandbox().failNext(2, Fault.status(503));
        // when
        routes.to(SEND).withBody("hi").send();
        // then
        assertThat(meters.timed("chatmaid.requests", "operation", "send", "outcome", "server_error"))
                .isEqualTo(2);
        assertThat(meters.timed("chatmaid.requests", "operation", "send", "outcome", "success"))
                .isEqualTo(1);
        assertThat(meters.counter("chatmaid.requests.retries", "operation", "send"))
                .isEqualTo(2);
    }

    @Test
    void countsARejectedKey() throws Exception {
        // given
        routes.start();
        routes.sandbox().revoke(routes.sandbox().liveKey());
        // when
        routes.to(SEND).withBody("hi").send();
        // then
        assertThat(meters.timed("chatmaid.requests", "operation", "send", "outcome", "unauthorized"))
                .isEqualTo(1);
    }

    @Test
    void countsASendThatTheApiHasReceivedBeforeAsDuplicate() throws Exception {
        // given
        routes.start();
        String keyed = SEND + "&idempotencyKey=order-1";
        routes.to(keyed).withBody("hi").send();
        routes.sandbox().advance(Duration.ofMinutes(1));
        // when: another process, which does not know the key
        try (SandboxRoutes other = SandboxRoutes.live(routes.sandbox())) {
            other.bind("meters", meters.registry()).start();
            other.to(keyed).withBody("hi").send();
            // then
            assertThat(meters.timed("chatmaid.requests", "operation", "send", "outcome", "duplicate"))
                    .isEqualTo(1);
        }
    }

    @Test
    void showsThePermitsAndTheRequestsThatWait() throws Exception {
        // given
        routes.options().setRequestsPerMinute(50);
        routes.start();
        assertThat(meters.gauge("chatmaid.permits.available")).isNaN();
        routes.to("chatmaid:account").send();
        assertThat(meters.gauge("chatmaid.permits.available")).isBetween(3.0, 5.0);
        assertThat(meters.gauge("chatmaid.requests.waiting")).isZero();
        // when
        routes.sandbox().failNext(1, Fault.rateLimited(Duration.ofMinutes(9)));
        routes.to("chatmaid:account").asyncSend();
        // then
        await().until(() -> meters.gauge("chatmaid.requests.waiting") == 1);
        assertThat(meters.gauge("chatmaid.permits.available")).isZero();
        assertThat(meters.registry().get("chatmaid.requests.pause").timeGauge().value())
                .isBetween(1.0, 540.0);
        assertThat(meters.timed("chatmaid.requests", "operation", "account", "outcome", "rate_limited"))
                .isEqualTo(1);
    }

    @Test
    void showsTheSendersByTheirConnectionAsLastFetched() throws Exception {
        // given
        routes.start();
        routes.to("chatmaid:phones").send();
        double connected = meters.gauge("chatmaid.senders", "status", "connected");
        double disconnected = meters.gauge("chatmaid.senders", "status", "disconnected");
        // when
        routes.sandbox().setConnectionStatus("+15551234567", "disconnected");
        routes.to("chatmaid:phones?phone=%2B15551234567").send();
        // then
        assertThat(meters.gauge("chatmaid.senders", "status", "connected")).isEqualTo(connected - 1);
        assertThat(meters.gauge("chatmaid.senders", "status", "disconnected")).isEqualTo(disconnected + 1);
    }

    @Test
    void endpointsWithOtherOptionsOfTheSameAccountCountOnce() throws Exception {
        // given
        routes.start();
        routes.to("chatmaid:phones").send();
        double connected = meters.gauge("chatmaid.senders", "status", "connected");
        // when
        routes.to("chatmaid:phones?maxRetries=1").send();
        // then
        assertThat(meters.gauge("chatmaid.senders", "status", "connected")).isEqualTo(connected);
        assertThat(meters.timed("chatmaid.requests", "operation", "phones", "outcome", "success"))
                .isEqualTo(2);
    }

    @Test
    void usesAllRegistriesIfNoneIsNamed() throws Exception {
        // given
        Meters second = new Meters();
        routes.bind("second", second.registry()).start();
        // when
        routes.to("chatmaid:account").send();
        // then
        assertThat(meters.timed("chatmaid.requests", "operation", "account")).isEqualTo(1);
        assertThat(second.timed("chatmaid.requests", "operation", "account")).isEqualTo(1);
    }

    @Test
    void usesTheRegistryOfCamelMicrometerIfThereIsOne() throws Exception {
        // given
        Meters named = new Meters();
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        composite.add(named.registry());
        routes.bind("metricsRegistry", composite).start();
        // when
        routes.to("chatmaid:account").send();
        // then
        assertThat(named.timed("chatmaid.requests", "operation", "account")).isEqualTo(1);
        assertThat(meters.ids()).isEmpty();
    }

    @Test
    void removesItsMetersWhenTheComponentStops() throws Exception {
        // given
        routes.start();
        routes.to("chatmaid:account").send();
        assertThat(meters.ids()).isNotEmpty();
        // when
        routes.close();
        // then
        assertThat(meters.ids()).isEmpty();
    }

    @Test
    void continuesToMeasureAfterARestart() throws Exception {
        // given
        routes.start();
        routes.component().stop();
        routes.component().start();
        // when
        routes.to("chatmaid:account").send();
        // then
        assertThat(meters.timed("chatmaid.requests", "operation", "account")).isEqualTo(1);
    }
}
