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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.consumer.webhook.WebhookServer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.AsyncProcessorSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events of one message arrive in any order, and its stages are routed in the order of its life. */
class LateStageTest {

    private final IdempotentRepository routedKeys = new LruIdempotentRepository(1000, true);
    private final IdempotentRepository claims = new LruIdempotentRepository(1000, true);
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<Void>> gates = new ConcurrentHashMap<>();
    private final CamelContext one = new DefaultCamelContext();
    private final CamelContext two = new DefaultCamelContext();
    private WebhookServer first;
    private WebhookServer second;

    @BeforeEach
    void start() throws Exception {
        first = start(one);
        second = start(two);
    }

    @AfterEach
    void close() {
        gates.values().forEach(gate -> gate.complete(null));
        one.stop();
        two.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "sent, delivered",
        "sent, read",
        "sent, failed",
        "delivered, read",
        "delivered, failed",
        "read, failed",
    })
    void routesBothInTheirOrder(String earlier, String later) {
        // when
        assertThat(first.delivered(event(earlier))).isEqualTo(200);
        assertThat(second.delivered(event(later))).isEqualTo(200);
        // then
        assertThat(ended).containsExactly(earlier, later);
    }

    @ParameterizedTest
    @CsvSource({"sent, delivered", "sent, read", "sent, failed", "delivered, read"})
    void leavesOutTheEarlierOneThatComesLate(String earlier, String later) {
        // when
        assertThat(first.delivered(event(later))).isEqualTo(200);
        assertThat(first.delivered(event(earlier))).isEqualTo(200);
        assertThat(first.delivered(event(earlier))).isEqualTo(200);
        // then: on the other node as well
        assertThat(second.delivered(event(earlier))).isEqualTo(200);
        assertThat(ended).containsExactly(later);
    }

    @ParameterizedTest
    @CsvSource({"failed, delivered", "failed, read"})
    void routesThatAMessageArrivedAlthoughItHadFailed(String failed, String arrived) {
        // when
        assertThat(first.delivered(event(failed))).isEqualTo(200);
        assertThat(second.delivered(event(arrived))).isEqualTo(200);
        // then
        assertThat(ended).containsExactly("failed", arrived);
    }

    @Test
    void leavesItOutAfterARestart() throws Exception {
        // given
        first.delivered(event("read"));
        one.stop();
        // when
        CamelContext restarted = new DefaultCamelContext();
        try {
            assertThat(start(restarted).delivered(event("delivered"))).isEqualTo(200);
        } finally {
            restarted.stop();
        }
        // then
        assertThat(ended).containsExactly("read");
    }

    @Test
    void leavesOutAnEarlierOneThatALateEventNames() {
        // when
        first.delivered(event("read"));
        first.delivered(stage("message.delivered", "msg_1", "sent", "delivered"));
        // then
        assertThat(ended).containsExactly("read");
    }

    @Test
    void routesAStageLateWhereLaterOnesAreNotSelected() {
        // when: another route of the same feed has had it
        first.delivered(event("read"));
        assertThat(first.send(first.signed("/some", event("delivered"))).join().statusCode())
                .isEqualTo(200);
        assertThat(first.send(first.signed("/some", event("sent"))).join().statusCode())
                .isEqualTo(200);
        // then: of those that this route is given, sent came after delivered
        assertThat(ended).containsExactly("read", "some delivered");
    }

    @Test
    void waitsForALaterStageThatIsBeingRoutedAndLeavesItselfOut() {
        // given
        hold("read");
        CompletableFuture<Integer> read = first.deliver(event("read"));
        await().until(() -> begun.contains("read"));
        // when
        CompletableFuture<Integer> delivered = first.deliver(event("delivered"));
        int elsewhere = second.delivered(event("delivered"));
        // then: the other node is told to ask again
        assertThat(elsewhere).isEqualTo(503);
        assertThat(delivered).isNotDone();
        // and when
        gates.remove("read").complete(null);
        // then
        assertThat(List.of(read.join(), delivered.join())).containsOnly(200);
        assertThat(second.delivered(event("delivered"))).isEqualTo(200);
        assertThat(ended).containsExactly("read");
        assertThat(claims.contains("msg_1:delivered")).isFalse();
    }

    @Test
    void routesItWhenTheLaterStageFails() {
        // given
        hold("read");
        CompletableFuture<Integer> read = first.deliver(event("read"));
        await().until(() -> begun.contains("read"));
        CompletableFuture<Integer> delivered = first.deliver(event("delivered"));
        // when
        gates.remove("read").completeExceptionally(new IllegalStateException("The route fails"));
        // then
        assertThat(read.join()).isEqualTo(500);
        assertThat(delivered.join()).isEqualTo(200);
        assertThat(first.delivered(event("read"))).isEqualTo(200);
        assertThat(ended).containsExactly("delivered", "read");
    }

    @Test
    void aLaterStageComesAgainWhileAnEarlierOneIsRoutedByAnotherNode() {
        // given
        hold("delivered");
        CompletableFuture<Integer> delivered = first.deliver(event("delivered"));
        await().until(() -> begun.contains("delivered"));
        // when
        int read = second.delivered(event("read"));
        gates.remove("delivered").complete(null);
        // then
        assertThat(read).isEqualTo(503);
        assertThat(delivered.join()).isEqualTo(200);
        assertThat(second.delivered(event("read"))).isEqualTo(200);
        assertThat(ended).containsExactly("delivered", "read");
    }

    @Test
    void aStatusThatIsNotKnownIsNoStageOfItsOwn() {
        // when
        first.delivered("""
                {"event": "message.sent", "data": {"messageId": "msg_1", "status": "archived",
                "sentAt": "2026-03-01T10:00:00Z"}}""");
        // then
        assertThat(ended).containsExactly("sent");
    }

    /** Names no other stage. */
    private static String event(String stage) {
        return stage("message." + stage, "msg_1", stage);
    }

    private WebhookServer start(CamelContext context) throws Exception {
        WebhookServer server = WebhookServer.in(context);
        context.getRegistry().bind("routed", routedKeys);
        context.getRegistry().bind("claims", claims);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(WebhookServer.URI_ + "&idempotentRepository=#routed&claimRepository=#claims")
                        .process(new Gate(""));
                from(WebhookServer.URI_ + "&idempotentRepository=#routed&claimRepository=#claims&webhookPath=/some"
                                + "&events=message.sent,message.delivered")
                        .process(new Gate("some "));
            }
        });
        context.start();
        return server;
    }

    private void hold(String stage) {
        gates.put(stage, new CompletableFuture<>());
    }

    /** Holds an exchange, and no thread, until its gate is opened. */
    private final class Gate extends AsyncProcessorSupport {

        private final String route;

        Gate(String route) {
            this.route = route;
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            String stage = route + exchange.getMessage().getHeader("CamelChatmaidStatus");
            begun.add(stage);
            gates.getOrDefault(stage, CompletableFuture.completedFuture(null)).whenComplete((opened, failure) -> {
                if (failure == null) {
                    ended.add(stage);
                } else {
                    exchange.setException(failure);
                }
                callback.done(false);
            });
            return false;
        }
    }
}
