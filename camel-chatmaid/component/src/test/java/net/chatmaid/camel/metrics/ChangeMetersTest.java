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

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the meters of polls, changes, stages and tracked messages show. */
class ChangeMetersTest {

    private final Meters meters = new Meters();
    private final AtomicBoolean broken = new AtomicBoolean();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private void start() throws Exception {
        routes.bind("meters", meters.registry()).start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("chatmaid:status?delay=20&initialDelay=1")
                        .routeId("changes")
                        .process(exchange -> {
                            if (broken.getAndSet(false)) {
                                throw new IllegalStateException("The route is broken");
                            }
                        });
            }
        });
        await().until(() -> polls("succeeded") > 0);
    }

    private double polls(String outcome) {
        return meters.counter("chatmaid.polls", "operation", "status", "routeId", "changes", "outcome", outcome);
    }

    private double changes(String outcome) {
        return meters.counter("chatmaid.changes", "operation", "status", "outcome", outcome);
    }

    private String add() {
        ChatmaidSandbox sandbox = routes.sandbox();
        return sandbox.addMessage(
                        sandbox.liveKey(),
                        SandboxRoutes.RECIPIENT,
                        "hi",
                        sandbox.clock().now())
                .id();
    }

    @Test
    void showsTheTimeFromStageToStage() throws Exception {
        // given
        start();
        String id = add();
        // when
        routes.sandbox().advance(Duration.ofSeconds(2));
        routes.sandbox().setStatus(id, "sent");
        routes.sandbox().advance(Duration.ofSeconds(3));
        routes.sandbox().setStatus(id, "delivered");
        routes.sandbox().advance(Duration.ofSeconds(4));
        routes.sandbox().setStatus(id, "read");
        await().until(() -> changes("routed") == 3);
        // then
        assertThat(meters.seconds("chatmaid.stage.latency", "stage", "sent")).isEqualTo(2);
        assertThat(meters.seconds("chatmaid.stage.latency", "stage", "delivered"))
                .isEqualTo(3);
        assertThat(meters.seconds("chatmaid.stage.latency", "stage", "read")).isEqualTo(4);
        assertThat(meters.timed("chatmaid.stage.latency", "stage", "failed")).isZero();
    }

    @Test
    void countsMessagesThatFailed() throws Exception {
        // given
        start();
        String id = add();
        // when
        routes.sandbox().setStatus(id, "failed");
        // then
        await().until(() -> meters.timed("chatmaid.stage.latency", "stage", "failed") == 1);
    }

    @Test
    void countsChangesWhoseRouteFailsAndTheirRepetition() throws Exception {
        // given
        start();
        broken.set(true);
        String id = add();
        // when
        routes.sandbox().setStatus(id, "sent");
        // then
        await().until(() -> changes("routed") == 1);
        assertThat(changes("failed")).isEqualTo(1);
        assertThat(meters.timed("chatmaid.stage.latency", "stage", "sent")).isEqualTo(1);
    }

    @Test
    void countsPollsThatFail() throws Exception {
        // given
        start();
        // when
        routes.sandbox().failNext(1_000_000, Fault.status(503));
        // then
        await().until(() -> polls("failed") > 0);
        assertThat(changes("failed")).isZero();
    }

    @Test
    void showsTheTrackedMessages() throws Exception {
        // given
        start();
        // when
        String id = add();
        // then
        await().until(() -> meters.gauge("chatmaid.messages.tracked") == 1);
        // and when
        routes.sandbox().setStatus(id, "failed");
        // then
        await().until(() -> meters.gauge("chatmaid.messages.tracked") == 0);
    }

    @Test
    void tagsHaveFewValuesAndNoneOfAMessageOrAnAccount() throws Exception {
        // given
        start();
        String id = add();
        routes.to("chatmaid:send?from=%2B15551234567&to=%2B15557654321&idempotencyKey=order-1")
                .withBody("hi")
                .send();
        routes.to("chatmaid:phones").send();
        // when
        routes.sandbox().setStatus(id, "sent");
        await().until(() -> changes("routed") == 1);
        // then
        assertThat(meters.ids())
                .hasSizeGreaterThan(15)
                .allSatisfy(meter -> assertThat(meter.toString())
                        .doesNotContain(
                                "1555",
                                "msg_",
                                "ph_",
                                "order-1",
                                "sk_",
                                "http",
                                "localhost",
                                routes.sandbox().liveKey()))
                .flatExtracting(meter -> meter.getTags())
                .extracting(tag -> tag.getKey())
                .isSubsetOf(Set.of("camelContext", "component", "operation", "outcome", "routeId", "stage", "status"));
    }
}
