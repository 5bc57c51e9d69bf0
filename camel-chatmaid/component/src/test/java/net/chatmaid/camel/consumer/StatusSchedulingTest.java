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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The status consumer as one of Camel's scheduled batch polling consumers. */
class StatusSchedulingTest {

    private static final String URI = "chatmaid:status?delay=20&initialDelay=1";

    /** Another consumer, whose polls tell that there was time for what must not happen. */
    private static final String PHONES = "chatmaid:phones?delay=20&initialDelay=1&pollStrategy=#others";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private MockEndpoint changes;

    @BeforeEach
    void prepare() {
        changes = routes.mock("changes");
    }

    @Test
    void aPollIsABatch() throws Exception {
        // given
        startAndSweep(URI);
        changes.expectedMessageCount(3);
        send();
        // when
        sandbox.advance(Duration.ofSeconds(5));
        changes.assertIsSatisfied();
        // then
        List<Exchange> batch = changes.getExchanges();
        assertThat(batch).allMatch(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE)
                .equals(3));
        assertThat(batch)
                .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_INDEX))
                .containsExactly(0, 1, 2);
        assertThat(batch)
                .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_COMPLETE))
                .containsExactly(false, false, true);
    }

    @Test
    void maxMessagesPerPollLeavesTheRestToTheNextPoll() throws Exception {
        // given
        startAndSweep(URI + "&maxMessagesPerPoll=2");
        changes.expectedMessageCount(3);
        send();
        // when
        sandbox.advance(Duration.ofSeconds(5));
        changes.assertIsSatisfied();
        // then
        assertThat(changes.getExchanges())
                .extracting(exchange -> exchange.getProperty(ExchangePropertyKey.BATCH_SIZE))
                .containsExactly(2, 2, 1);
    }

    @Test
    void repeatCountEndsThePolling() throws Exception {
        // given
        CountedPolls others = new CountedPolls();
        routes.bind("others", others);
        routes.start(to("mock:changes", URI + "&repeatCount=3"), to("mock:phones", PHONES));
        // when
        await().until(() -> sandbox.requestCount("GET", "/v1/messages") >= 3);
        others.awaitMore(20);
        // then
        assertThat(sandbox.requestCount("GET", "/v1/messages")).isEqualTo(3);
    }

    @Test
    void anIdleConsumerCanSendAnEmptyMessage() throws Exception {
        // given
        changes.expectedMinimumMessageCount(1);
        routes.start(to("mock:changes", URI + "&sendEmptyMessageWhenIdle=true"));
        // then
        changes.assertIsSatisfied();
        assertThat(changes.getExchanges().get(0).getMessage().getBody()).isNull();
    }

    @Test
    void suspendedItPollsNoMoreAndResumedItMissesNothing() throws Exception {
        // given
        CountedPolls others = new CountedPolls();
        routes.bind("others", others);
        routes.start(to("mock:changes", URI), to("mock:phones", PHONES));
        swept();
        routes.context().getRouteController().suspendRoute("follow");
        send();
        sandbox.advance(Duration.ofSeconds(5));
        int requests = sandbox.requestCount("GET", "/v1/messages");
        others.awaitMore(20);
        assertThat(sandbox.requestCount("GET", "/v1/messages")).isLessThanOrEqualTo(requests + 1);
        changes.expectedMessageCount(3);
        // when
        routes.context().getRouteController().resumeRoute("follow");
        // then
        changes.assertIsSatisfied();
    }

    @Test
    void aFailedPollGoesToTheErrorHandlerWhereBridged() throws Exception {
        // given
        sandbox.revoke(sandbox.liveKey());
        MockEndpoint errors = routes.mock("errors");
        errors.expectedMinimumMessageCount(1);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidAuthenticationException.class).handled(true).to("mock:errors");
                from(URI + "&bridgeErrorHandler=true").to("mock:changes");
            }
        });
        // then
        errors.assertIsSatisfied();
    }

    @Test
    void aPollWithoutBudgetMakesNoRequestAndNoError() throws Exception {
        // given
        CountedPolls polls = new CountedPolls();
        routes.bind("polls", polls);
        routes.options().setRequestsPerMinute(1);
        MockEndpoint errors = routes.mock("errors");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).to("mock:errors");
                from(URI + "&bridgeErrorHandler=true&pollStrategy=#polls")
                        .routeId("follow")
                        .to("mock:changes");
            }
        });
        // then
        polls.awaitMore(10);
        assertThat(sandbox.requestCount()).isEqualTo(1);
        assertThat(errors.getReceivedCounter()).isZero();
    }

    @Test
    void aMessageThatFailsTakesNoOnesPlaceInASmallBatch() throws Exception {
        // given
        String poison = send();
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(URI + "&maxMessagesPerPoll=2")
                        .routeId("follow")
                        .process(exchange -> {
                            if (poison.equals(exchange.getMessage().getHeader("CamelChatmaidMessageId"))) {
                                throw new IllegalStateException("The route is broken for this one");
                            }
                        })
                        .to("mock:changes");
            }
        });
        swept();
        for (int i = 0; i < 3; i++) {
            send();
        }
        changes.expectedMessageCount(9);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        // then
        changes.assertIsSatisfied();
    }

    @Test
    void twoConsumersThatShareARepositoryRouteEachChangeOnce() throws Exception {
        // given
        Map<String, Integer> times = new ConcurrentHashMap<>();
        routes.bind("routed", new LruIdempotentRepository(1000, true));
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                for (String name : List.of("one", "two", "three")) {
                    from(URI + "&idempotentRepository=#routed&runLoggingLevel="
                                    + (name.equals("one") ? "TRACE" : name.equals("two") ? "DEBUG" : "OFF"))
                            .process(exchange -> times.merge(
                                    exchange.getMessage().getHeader("CamelChatmaidMessageId") + ":"
                                            + exchange.getMessage().getHeader("CamelChatmaidStatus"),
                                    1,
                                    Integer::sum));
                }
            }
        });
        // when
        for (int i = 0; i < 50; i++) {
            send();
        }
        sandbox.advance(Duration.ofSeconds(5));
        await().until(() -> times.size() == 150);
        swept();
        // then
        assertThat(times.values()).containsOnly(1);
    }

    @Test
    void twoConsumersWithRepositoriesOfTheirOwnBothGetEachChange() throws Exception {
        // given
        routes.start(to("mock:one", URI), to("mock:two", URI + "&runLoggingLevel=DEBUG"));
        swept();
        routes.mock("one").expectedMessageCount(3);
        routes.mock("two").expectedMessageCount(3);
        // when
        send();
        sandbox.advance(Duration.ofSeconds(5));
        // then
        routes.mock("one").assertIsSatisfied();
        routes.mock("two").assertIsSatisfied();
    }

    @Test
    void whatAnotherNodeIsRoutingIsLeftToIt() throws Exception {
        // given
        LruIdempotentRepository claims = new LruIdempotentRepository(1000, true);
        routes.bind("claims", claims);
        startAndSweep(URI + "&claimRepository=#claims");
        String id = send();
        claims.add(id + ":delivered");
        // when
        sandbox.advance(Duration.ofSeconds(5));
        swept();
        swept();

        // then: neither that stage nor the one before it, which would arrive after it
        assertThat(changes.getReceivedCounter()).isZero();
        // and when
        claims.remove(id + ":delivered");
        await().until(() -> changes.getReceivedCounter() == 3);
        // then
        assertThat(claims.contains(id + ":sent")).isFalse();
        assertThat(claims.contains(id + ":delivered")).isFalse();
    }

    @Test
    void stoppingWaitsForWhatIsBeingRouted() throws Exception {
        // given
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountedInflight exchanges = new CountedInflight();
        routes.context().setInflightRepository(exchanges);
        routes.context().getShutdownStrategy().setTimeout(Patience.SECONDS);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(URI)
                        .routeId("follow")
                        .process(e -> entered.countDown())
                        .process(e -> Patience.await(goOn))
                        .to("mock:changes");
            }
        });
        swept();
        send();
        sandbox.advance(Duration.ofMillis(500));
        Patience.await(entered);
        // when
        CompletableFuture<Void> stop = CompletableFuture.runAsync(this::stop);
        exchanges.awaitWaitingShutdown();
        // then
        assertThat(stop).isNotDone();
        // and when
        goOn.countDown();
        Patience.get(stop);
        // then
        assertThat(changes.getReceivedCounter()).isEqualTo(1);
        assertThat(routes.context().getRouteController().getRouteStatus("follow"))
                .isEqualTo(ServiceStatus.Stopped);
    }

    private void stop() {
        try {
            routes.context().getRouteController().stopRoute("follow");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void startAndSweep(String uri) throws Exception {
        routes.start(to("mock:changes", uri));
        swept();
    }

    private void swept() {
        int before = sandbox.requestCount("GET", "/v1/messages");
        await().until(() -> sandbox.requestCount("GET", "/v1/messages") > before + 3);
    }

    private String send() {
        return sandbox.addMessage(
                        sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now())
                .id();
    }

    private static RouteBuilder to(String mock, String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(mock.equals("mock:changes") ? "follow" : mock).to(mock);
            }
        };
    }
}
