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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ComponentTimes;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidDeliveryException;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidWaitTimeoutException;
import net.chatmaid.camel.model.ErrorCode;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sends that wait for what becomes of their messages. */
class WaitForTest {

    private static final String SEND = "chatmaid:send?from=+15551234567&waitFor=";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @BeforeEach
    void start() throws Exception {
        routes.start();
        lookInterval(Duration.ofMillis(100));
    }

    private void lookInterval(Duration interval) {
        ComponentTimes.waitInterval(routes.context().getComponent("chatmaid", ChatmaidComponent.class), interval);
    }

    @ParameterizedTest
    @CsvSource({"sent, 1", "delivered, 2", "read, 3", "terminal, 1"})
    void theExchangeGoesOnWhenTheStageIsReached(String stage, int steps) throws Exception {
        // given
        CompletableFuture<Exchange> done = send(SEND + stage, "+15557654321");
        sandbox.advance(Duration.ofMillis(500L * (steps - 1) + 400));
        looked();
        assertThat(done).isNotDone();
        // when
        sandbox.advance(Duration.ofMillis(200));
        Exchange exchange = Patience.get(done);
        // then
        assertThat(exchange.getException()).isNull();
        String status = stage.equals("terminal") ? "sent" : stage;
        assertThat(exchange.getMessage().getHeader("CamelChatmaidStatus")).isEqualTo(status);
        assertThat(exchange.getMessage().getBody(Message.class).sentAt()).isNotNull();
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void aStageThatIsReachedAtOnceIsNotWaitedFor() throws Exception {
        // given: a test key
        try (SandboxRoutes withTestKey = SandboxRoutes.test(sandbox).start()) {
            // when
            Exchange exchange = withTestKey
                    .to(SEND + "sent")
                    .withHeader("CamelChatmaidTo", "+15557654321")
                    .withBody("hi")
                    .send();
            // then
            assertThat(exchange.getMessage().getHeader("CamelChatmaidStatus")).isEqualTo("sent");
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    @Test
    void aMessageThatJumpsOverTheStageHasReachedIt() throws Exception {
        // given
        CompletableFuture<Exchange> done = send(SEND + "delivered", MagicRecipients.READ_WITHOUT_DELIVERED);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        // then
        assertThat(Patience.get(done).getMessage().getHeader("CamelChatmaidStatus"))
                .isEqualTo("read");
    }

    @Test
    void aMessageThatFailsFailsTheExchangeWithItsErrorCode() throws Exception {
        // given
        CompletableFuture<Exchange> done = send(SEND + "delivered", MagicRecipients.RECIPIENT_NOT_REACHABLE);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        // then
        assertThat(Patience.get(done).getException())
                .isInstanceOfSatisfying(ChatmaidDeliveryException.class, e -> {
                    assertThat(e.getErrorCode()).isEqualTo(ErrorCode.RECIPIENT_NOT_REACHABLE);
                    assertThat(e.getMessageId())
                            .isEqualTo(sandbox.messages().get(0).id());
                    assertThat(e.getFailed().status()).isEqualTo(MessageStatus.FAILED);
                })
                .hasMessageContaining("failed with RECIPIENT_NOT_REACHABLE");
    }

    @Test
    void waitingForTerminalEndsWhenTheMessageFails() throws Exception {
        // given
        CompletableFuture<Exchange> done = send(SEND + "terminal", MagicRecipients.INVALID_RECIPIENT);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        // then
        Exchange exchange = Patience.get(done);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelChatmaidStatus", "failed")
                .containsEntry("CamelChatmaidErrorCode", "INVALID_RECIPIENT");
    }

    @Test
    void aTimeoutNamesTheLastStatusAndTheMessageIsStillTracked() throws Exception {
        // given
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=20&initialDelay=1").to("mock:changes");
            }
        });
        CompletableFuture<Exchange> done = send(SEND + "read&waitTimeout=300", "+15557654321");
        sandbox.advance(Duration.ofMillis(600));
        // when
        Exchange exchange = Patience.get(done);
        // then
        assertThat(exchange.getException())
                .isInstanceOfSatisfying(ChatmaidWaitTimeoutException.class, e -> {
                    assertThat(e.getMessageId())
                            .isEqualTo(sandbox.messages().get(0).id());
                    assertThat(e.getLastStatus()).isIn(MessageStatus.PENDING, MessageStatus.SENT);
                })
                .hasMessageContaining("not read, after waitTimeout (300 ms)");
        // and when
        sandbox.advance(Duration.ofSeconds(5));
        // then
        await().until(() -> routes.mock("changes").getReceivedCounter() == 3);
    }

    @Test
    void aRedeliveryAfterATimeoutSendsNothingTwice() throws Exception {
        // given
        AtomicInteger attempts = new AtomicInteger();
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidWaitTimeoutException.class)
                        .maximumRedeliveries(2)
                        .redeliveryDelay(1)
                        .onRedelivery(exchange -> attempts.incrementAndGet());
                from("direct:send").to(SEND + "delivered&waitTimeout=50&to=+15557654321");
            }
        });
        // when
        Exchange exchange = routes.to("direct:send").withBody("hi").send();
        // then
        assertThat(exchange.getException()).isInstanceOf(ChatmaidWaitTimeoutException.class);
        assertThat(attempts).hasValue(2);
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(3);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void theRequestsOfAConsumerServeThoseThatWait() throws Exception {
        // given
        lookInterval(Duration.ofHours(1));
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=20&initialDelay=1").to("mock:changes");
            }
        });
        await().until(() -> sandbox.requestCount() > 2);
        // when
        CompletableFuture<Exchange> done = send(SEND + "delivered", "+15557654321");
        sandbox.advance(Duration.ofSeconds(5));
        // then: long before a look of its own
        assertThat(Patience.get(done).getException()).isNull();
        assertThat(sandbox.requestCount("GET", "/v1/messages/msg_")).isZero();
    }

    @Test
    void aComponentThatStopsEndsThoseThatWait() throws Exception {
        // given
        CompletableFuture<Exchange> done = send(SEND + "delivered", "+15557654321");
        // when
        routes.close();
        // then
        assertThat(Patience.get(done).getException())
                .isInstanceOf(ChatmaidException.class)
                .hasMessageContaining("was stopped");
    }

    @Test
    void manyExchangesThatWaitTakeNoMoreThreadsThanAHundred() throws Exception {
        // when
        int threads = threadsFor(Scale.of(1_000, 10_000));
        // then: the usual ones, and a few more where a busy machine lets none of them end for a second
        assertThat(threads).isBetween(1, 100);
    }

    /** How many threads of the component there were at the most while so many waited and all ended right. */
    private int threadsFor(int exchanges) throws Exception {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Queue<Object> wrong = new ConcurrentLinkedQueue<>();
        AsyncProducer producer = producer(SEND + "delivered&to=+15557654321");
        for (int i = 0; i < exchanges; i++) {
            Exchange exchange = new DefaultExchange(routes.context());
            exchange.getMessage().setBody("hi " + i);
            producer.process(exchange, doneSync -> {
                // it may have been read by the time of the look
                Object status = exchange.getMessage().getHeader("CamelChatmaidStatus");
                if (exchange.getException() != null
                        || !List.of("delivered", "read").contains(status)) {
                    wrong.add(exchange.getException() == null ? status : exchange.getException());
                }
                if (ended.incrementAndGet() % 50 == 0) {
                    most.accumulateAndGet(threads(), Math::max);
                }
            });
        }
        most.accumulateAndGet(threads(), Math::max);
        await().atMost(Duration.ofSeconds(Patience.TEST_SECONDS)).until(() -> {
            sandbox.advance(Duration.ofSeconds(1));
            most.accumulateAndGet(threads(), Math::max);
            return ended.get() == exchanges;
        });
        assertThat(wrong).isEmpty();
        return most.get();
    }

    private static int threads() {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        return (int) all.keySet().stream()
                .filter(thread -> thread.getName().contains("Chatmaid"))
                .count();
    }

    private CompletableFuture<Exchange> send(String uri, String to) throws Exception {
        Exchange exchange = new DefaultExchange(routes.context());
        exchange.getMessage().setBody("hi");
        exchange.getMessage().setHeader("CamelChatmaidTo", to);
        CompletableFuture<Exchange> done = new CompletableFuture<>();
        producer(uri).process(exchange, doneSync -> done.complete(exchange));
        return done;
    }

    private AsyncProducer producer(String uri) throws Exception {
        AsyncProducer producer = routes.context().getEndpoint(uri).createAsyncProducer();
        producer.start();
        return producer;
    }

    /** Waits until those that wait were looked at once more. */
    private void looked() {
        int before = sandbox.requestCount("GET", "/v1/messages");
        await().until(() -> sandbox.requestCount("GET", "/v1/messages") > before);
    }
}
