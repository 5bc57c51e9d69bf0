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
package net.chatmaid.camel.consumer.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidConsumer;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.WebhookCounts;
import net.chatmaid.camel.sandbox.WebhookDisorder;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Hundreds of messages, thousands in the long form, whose webhooks get lost, come twice and come late, to a route that fails now and then: webhook and
 * slow poll together route each stage once and in order.
 */
class WebhookLifecycleTest {

    private static final int MESSAGES = Scale.of(500, 5_000);
    private static final List<String> STAGES = List.of("sent", "delivered", "read");

    private static final Duration STEP = Duration.ofMinutes(1);

    /** In this minute a poll and webhooks meet. */
    private static final int POLLED_MEANWHILE = 1;

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.builder()
            .clock(SandboxClock.manual())
            .step(STEP)
            .build();

    /** The sandbox signs by its own clock. */
    private static final long TEN_YEARS = Duration.ofDays(3650).toMillis();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final Map<String, List<String>> routed = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> routedBy = new ConcurrentHashMap<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final Random chance = new Random(11);

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @BeforeEach
    void start() throws Exception {
        routes.options().setIdempotentRepository(new LruIdempotentRepository(10 * MESSAGES, true));
        WebhookServer server = WebhookServer.in(routes.context());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(WebhookServer.URI_ + "&webhookTolerance=" + TEN_YEARS)
                        .routeId("webhook")
                        .process(WebhookLifecycleTest.this::route);
                from("chatmaid:status?delay=100&initialDelay=1")
                        .routeId("poll")
                        .process(WebhookLifecycleTest.this::route);
            }
        });
        sandbox.webhooks().sendTo(server.uri("/chatmaid/events"), WebhookServer.SECRET);
        sandbox.webhooks()
                .disturb(WebhookDisorder.seed(11)
                        .dropped(0.1)
                        .doubled(0.05)
                        .doubledAtOnce(0.05)
                        .reordered(0.2)
                        .heldBackAtMost(STEP.multipliedBy(2)));
    }

    @Test
    void everyStageOfEveryMessageIsRoutedOnceAndInOrder() throws Exception {
        // given: webhooks come first, as polls are slow
        routes.context().getRouteController().suspendRoute("poll");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            ids.add(sandbox.addMessage(
                            sandbox.liveKey(),
                            "+15557654321",
                            "Order " + i,
                            sandbox.clock().now())
                    .id());
            if (i % (MESSAGES / 10) == MESSAGES / 10 - 1) {
                sandbox.advance(Duration.ofSeconds(1));
            }
        }
        // when: all have happened, and the last retry of what the route rejected has been made
        for (int minute = 0; minute < 30; minute++) {
            if (minute == POLLED_MEANWHILE) {
                routes.context().getRouteController().resumeRoute("poll");
            }
            sandbox.advance(STEP);
            if (minute < 2 * STAGES.size()) {
                // polls see each stage
                awaitPolls();
            }
        }
        for (int again = 0; again < 20 && count() < MESSAGES * STAGES.size(); again++) {
            // what the route has rejected
            awaitPolls();
        }
        // then: none comes again
        awaitPolls();
        assertThat(routed.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(routed.values()).allSatisfy(stages -> assertThat(stages).isEqualTo(STAGES));
        assertEverythingWentWrong();
    }

    /** Resumes the consumer for at least one whole poll, then suspends it. */
    private void awaitPolls() throws Exception {
        routes.context().getRouteController().resumeRoute("poll");
        ChatmaidConsumer consumer =
                (ChatmaidConsumer) routes.context().getRoute("poll").getConsumer();
        for (int poll = 0; poll < 2; poll++) {
            String before = consumer.getLastSuccessfulPoll();
            await().until(() -> !Objects.equals(before, consumer.getLastSuccessfulPoll()));
        }
        routes.context().getRouteController().suspendRoute("poll");
    }

    /** Or else the test would show nothing. */
    private void assertEverythingWentWrong() {
        WebhookCounts counts = sandbox.webhooks().counts();
        int events = MESSAGES * STAGES.size();
        assertThat(counts.events()).isEqualTo(events);
        assertThat(counts.dropped()).isBetween(events / 12, events / 8);
        assertThat(counts.doubled()).isBetween(events / 13, events / 9);
        assertThat(counts.reordered()).isBetween(events / 7, events / 4);
        assertThat(failed.get()).isBetween(events / 30, events / 10);
        assertThat(routedBy.get("webhook")).hasValueGreaterThan(events / 3);
        assertThat(routedBy.get("poll")).hasValueGreaterThan(0);
    }

    private int count() {
        return routedBy.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void route(Exchange exchange) {
        if (fails()) {
            failed.incrementAndGet();
            throw new IllegalStateException("The route fails now and then");
        }
        String id = exchange.getMessage().getHeader("CamelChatmaidMessageId", String.class);
        routed.computeIfAbsent(id, key -> new CopyOnWriteArrayList<>())
                .add(exchange.getMessage().getHeader("CamelChatmaidStatus", String.class));
        routedBy.computeIfAbsent(exchange.getFromRouteId(), key -> new AtomicInteger())
                .incrementAndGet();
    }

    private boolean fails() {
        return chance.nextInt(20) == 0;
    }
}
