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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A route that asks for a change by {@code pollEnrich}: it is routed when the route is through with it. */
class PollEnrichTest {

    private static final String URI = "chatmaid:status?delay=20&idempotentRepository=#routed";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final LruIdempotentRepository routed = new LruIdempotentRepository(100, true);
    private final AtomicInteger failures = new AtomicInteger();
    private final ConcurrentLinkedQueue<Object> bodies = new ConcurrentLinkedQueue<>();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox).bind("routed", routed);

    @Test
    void eachPollReturnsTheNextStage() throws Exception {
        // given
        String id = send();
        routes.start(asking(route -> route.pollEnrich(URI, Patience.MILLIS)));
        // when
        ask(3);
        // then
        assertThat(stages()).containsExactly("sent", "delivered", "read");
        assertThat(List.of("sent", "delivered", "read")).allMatch(stage -> routed.contains(id + ":" + stage));
    }

    @Test
    void returnsTheStageAgainIfTheRouteFails() throws Exception {
        // given
        String id = send();
        failures.set(1);
        routes.start(asking(route -> route.pollEnrich(URI, Patience.MILLIS)));
        // when
        Exchange failed = routes.to("direct:ask").send();
        // then
        assertThat(failed.getException()).isInstanceOf(IllegalStateException.class);
        assertThat(routed.contains(id + ":sent")).isFalse();
        // and when
        ask(2);
        // then
        assertThat(stages()).containsExactly("sent", "delivered");
    }

    @Test
    void remembersTheStageWhenAnotherThreadEndsTheExchange() throws Exception {
        // given
        String id = send();
        failures.set(1);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:ask").pollEnrich(URI, Patience.MILLIS).to("seda:rest?waitForTaskToComplete=Never");
                from("seda:rest").process(PollEnrichTest.this::take);
            }
        });
        // when
        ask(1);
        await().until(() -> failures.get() == 0);
        // then
        await().untilAsserted(() -> {
            ask(1);
            assertThat(bodies).isNotEmpty();
        });
        assertThat(stages()).startsWith("sent");
        await().until(() -> routed.contains(id + ":sent"));
    }

    @Test
    void remembersTheStageOfAnAggregationStrategy() throws Exception {
        // given
        String id = send();
        routes.start(asking(route -> route.pollEnrich(URI, Patience.MILLIS, (asking, change) -> {
            asking.getMessage().setBody(change.getMessage().getHeader("CamelChatmaidStatus"));
            return asking;
        })));
        // when
        ask(1);
        // then
        assertThat(bodies).containsExactly("sent");
        assertThat(routed.contains(id + ":sent")).isTrue();
    }

    @Test
    void returnsTheStageAgainIfAnAggregationStrategyDropsIt() throws Exception {
        // given
        String id = send();
        AtomicInteger calls = new AtomicInteger();
        AggregationStrategy strategy = (asking, change) -> {
            if (calls.incrementAndGet() == 1) {
                return null;
            }
            if (calls.get() == 2) {
                throw new IllegalStateException("The strategy is broken");
            }
            return change;
        };
        routes.start(asking(route -> route.pollEnrich(URI, Patience.MILLIS, strategy)));
        // when
        routes.to("direct:ask").send();
        Exchange broken = routes.to("direct:ask").send();
        // then
        assertThat(broken.getException()).hasRootCauseMessage("The strategy is broken");
        assertThat(routed.contains(id + ":sent")).isFalse();
        // and when
        ask(1);
        // then
        assertThat(routed.contains(id + ":sent")).isTrue();
        assertThat(routed.contains(id + ":delivered")).isFalse();
    }

    @Test
    void withoutAChangeTheRouteGoesOnAfterTheTimeout() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ask").pollEnrich(URI, 100).to("mock:after");
            }
        });
        routes.mock("after").expectedBodiesReceived((Object) null);
        // when
        ask(1);
        // then
        routes.mock("after").assertIsSatisfied();
    }

    private interface Asking {
        ProcessorDefinition<?> in(ProcessorDefinition<?> route);
    }

    private RouteBuilder asking(Asking step) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                step.in(from("direct:ask")).process(PollEnrichTest.this::take);
            }
        };
    }

    private void take(Exchange exchange) {
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("The route is broken");
        }
        bodies.add(String.valueOf(
                exchange.getMessage().getBody() instanceof StatusChange change
                        ? change.status()
                        : exchange.getMessage().getBody()));
    }

    private void ask(int times) {
        for (int time = 0; time < times; time++) {
            Exchange answer = routes.to("direct:ask").send();
            assertThat(answer.getException()).isNull();
        }
    }

    private List<String> stages() {
        return bodies.stream().map(String.class::cast).toList();
    }

    private String send() {
        String id = sandbox.addMessage(
                        sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now())
                .id();
        List.of("sent", "delivered", "read").forEach(stage -> sandbox.setStatus(id, stage));
        return id;
    }
}
