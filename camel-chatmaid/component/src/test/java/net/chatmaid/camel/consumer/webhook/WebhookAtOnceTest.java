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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ComponentTimes;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deliveries that meet: on one node, and on two that share their repositories. */
class WebhookAtOnceTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger passing = new AtomicInteger();
    private final IdempotentRepository routedKeys = new MemoryIdempotentRepository() {
        @Override
        public boolean contains(String key) {
            asked.add(key);
            return super.contains(key);
        }
    };
    private final IdempotentRepository claims = new LruIdempotentRepository(10_000, true);
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
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

    @Test
    void theSecondOfTwoIsAnsweredWhenTheFirstIsRouted() {
        // given
        hold("msg_1 sent");
        String body = stage("message.sent", "msg_1", "sent");
        CompletableFuture<Integer> delivery = first.deliver(body);
        await().until(() -> begun.size() == 1);
        // when
        CompletableFuture<Integer> sameNode = first.deliver(body);
        int otherNode = second.delivered(body);
        passThrough();
        // then
        assertThat(otherNode).isEqualTo(503);
        assertThat(delivery).isNotDone();
        assertThat(sameNode).isNotDone();
        open("msg_1 sent");
        assertThat(List.of(delivery.join(), sameNode.join(), second.delivered(body)))
                .containsOnly(200);
        assertThat(ended).containsExactly("msg_1 sent");
    }

    @Test
    void alsoWhileTheFirstIsAtAnEarlierStage() {
        // given
        hold("msg_1 sent");
        String body = stage("message.delivered", "msg_1", "sent", "delivered");
        CompletableFuture<Integer> delivery = first.deliver(body);
        await().until(() -> begun.size() == 1);
        // when
        CompletableFuture<Integer> sameNode = first.deliver(body);
        int otherNode = second.delivered(body);
        passThrough();
        // then
        assertThat(otherNode).isEqualTo(503);
        assertThat(sameNode).isNotDone();
        assertThat(begun).containsExactly("msg_1 sent");
        open("msg_1 sent");
        assertThat(List.of(delivery.join(), sameNode.join(), second.delivered(body)))
                .containsOnly(200);
        assertThat(ended).containsExactly("msg_1 sent", "msg_1 delivered");
    }

    @Test
    void aLaterStageWaitsForAnEarlierOneThatIsBeingRouted() {
        // given
        hold("msg_1 sent");
        CompletableFuture<Integer> sent = first.deliver(stage("message.sent", "msg_1", "sent"));
        await().until(() -> begun.size() == 1);
        // when
        CompletableFuture<Integer> delivered = first.deliver(stage("message.delivered", "msg_1", "sent", "delivered"));
        awaitWaiting("msg_1 delivered");
        CompletableFuture<Integer> read = first.deliver(stage("message.read", "msg_1", "sent", "delivered", "read"));
        awaitWaiting("msg_1 read");
        assertThat(begun).hasSize(1);
        assertThat(read).isNotDone();
        open("msg_1 sent");
        // then
        assertThat(List.of(sent.join(), delivered.join(), read.join())).containsOnly(200);
        assertThat(ended).containsExactly("msg_1 sent", "msg_1 delivered", "msg_1 read");
    }

    @Test
    void alsoForAnEarlierOneThatItDoesNotName() {
        // given
        hold("msg_1 sent");
        CompletableFuture<Integer> sent = first.deliver(stage("message.sent", "msg_1", "sent"));
        await().until(() -> begun.size() == 1);
        // when
        CompletableFuture<Integer> delivered = first.deliver(stage("message.delivered", "msg_1", "delivered"));
        awaitWaiting("msg_1 delivered");
        assertThat(begun).hasSize(1);
        assertThat(delivered).isNotDone();
        open("msg_1 sent");
        // then
        assertThat(List.of(sent.join(), delivered.join())).containsOnly(200);
        assertThat(ended).containsExactly("msg_1 sent", "msg_1 delivered");
    }

    @Test
    void butNotWhenItFailsThere() {
        // given
        hold("msg_1 sent");
        CompletableFuture<Integer> sent = first.deliver(stage("message.sent", "msg_1", "sent"));
        await().until(() -> begun.size() == 1);
        CompletableFuture<Integer> delivered = first.deliver(stage("message.delivered", "msg_1", "delivered"));
        awaitWaiting("msg_1 delivered");
        assertThat(delivered).isNotDone();
        // when
        fail("msg_1 sent");
        // then: both come again, and the later one does not overtake
        assertThat(sent.join()).isEqualTo(500);
        assertThat(delivered.join()).isEqualTo(503);
        assertThat(ended).isEmpty();
    }

    @Test
    void ifTheEarlierOneFailsThereItIsRoutedHere() {
        // given
        hold("msg_1 sent");
        CompletableFuture<Integer> sent = first.deliver(stage("message.sent", "msg_1", "sent"));
        await().until(() -> begun.size() == 1);
        CompletableFuture<Integer> delivered = first.deliver(stage("message.delivered", "msg_1", "sent", "delivered"));
        awaitWaiting("msg_1 delivered");
        assertThat(delivered).isNotDone();
        // when
        fail("msg_1 sent");
        // then
        assertThat(sent.join()).isEqualTo(500);
        assertThat(delivered.join()).isEqualTo(200);
        assertThat(begun).containsExactly("msg_1 sent", "msg_1 sent", "msg_1 delivered");
        assertThat(ended).containsExactly("msg_1 sent", "msg_1 delivered");
    }

    @Test
    void whatAnotherEventRoutesAndFailsIsRoutedByItsOwn() {
        // given: the later event has come first, and routes what is missing
        hold("msg_1 sent");
        CompletableFuture<Integer> delivered = first.deliver(stage("message.delivered", "msg_1", "sent", "delivered"));
        await().until(() -> begun.size() == 1);
        asked.clear();
        CompletableFuture<Integer> sent = first.deliver(stage("message.sent", "msg_1", "sent"));
        await().until(() -> asked.contains("msg_1:sent"));
        passThrough();
        assertThat(sent).isNotDone();
        // when
        fail("msg_1 sent");
        // then: the later event may have had its last attempt
        assertThat(delivered.join()).isEqualTo(500);
        assertThat(sent.join()).isEqualTo(200);
        assertThat(ended).containsExactly("msg_1 sent");
    }

    @Test
    void ifTheEarlierOneFailsHereNothingLaterIsRouted() {
        // given
        hold("msg_1 sent");
        String body = stage("message.delivered", "msg_1", "sent", "delivered");
        CompletableFuture<Integer> delivery = first.deliver(body);
        await().until(() -> begun.size() == 1);
        // when
        fail("msg_1 sent");
        // then
        assertThat(delivery.join()).isEqualTo(500);
        assertThat(begun).containsExactly("msg_1 sent");
        // and it can be delivered again, on either node
        assertThat(second.delivered(body)).isEqualTo(200);
        assertThat(ended).containsExactly("msg_1 sent", "msg_1 delivered");
    }

    @Test
    void anEarlierStageThatAnotherNodeRoutesMakesItComeAgain() {
        // given
        hold("msg_1 sent");
        CompletableFuture<Integer> sent = first.deliver(stage("message.sent", "msg_1", "sent"));
        await().until(() -> begun.size() == 1);
        String body = stage("message.delivered", "msg_1", "sent", "delivered");
        // when
        int busy = second.delivered(body);
        open("msg_1 sent");
        // then
        assertThat(busy).isEqualTo(503);
        assertThat(sent.join()).isEqualTo(200);
        assertThat(second.delivered(body)).isEqualTo(200);
        assertThat(ended).containsExactly("msg_1 sent", "msg_1 delivered");
    }

    @Test
    void manyAtOnceOnTwoNodesRouteEachStageOnceAndInOrder() {
        // when
        List<CompletableFuture<Integer>> deliveries = IntStream.range(0, 20)
                .boxed()
                .flatMap(i -> List.of(
                        stage("message.read", "msg_" + i, "sent", "delivered", "read"),
                        stage("message.delivered", "msg_" + i, "sent", "delivered"),
                        stage("message.sent", "msg_" + i, "sent"),
                        stage("message.delivered", "msg_" + i, "sent", "delivered"))
                        .stream())
                .flatMap(body -> List.of(first.deliver(body), second.deliver(body)).stream())
                .toList();
        // then
        assertThat(deliveries)
                .allSatisfy(delivery -> assertThat(delivery.join()).isIn(200, 503));
        for (int i = 0; i < 20; i++) {
            String id = "msg_" + i;
            first.delivered(stage("message.read", id, "sent", "delivered", "read"));
            assertThat(ended.stream().filter(stage -> stage.startsWith(id + " ")))
                    .containsExactly(id + " sent", id + " delivered", id + " read");
        }
        assertThat(claims.contains("msg_0:sent")).isFalse();
    }

    @Test
    void aDeliveryThatWaitsIsAnsweredWhenTheRouteStops() throws Exception {
        // given
        hold("msg_1 sent");
        first.deliver(stage("message.sent", "msg_1", "sent"));
        await().until(() -> begun.size() == 1);
        CompletableFuture<Integer> waiting = first.deliver(stage("message.delivered", "msg_1", "sent", "delivered"));
        awaitWaiting("msg_1 delivered");
        assertThat(waiting).isNotDone();
        // when
        one.getShutdownStrategy().setTimeout(1);
        one.getRouteController().stopRoute("events");
        open("msg_1 sent");
        // then
        await().until(waiting::isDone);
    }

    private WebhookServer start(CamelContext context) throws Exception {
        WebhookServer server = WebhookServer.in(context);
        ChatmaidComponent component = new ChatmaidComponent();
        ComponentTimes.webhookPatience(component, Patience.LIMIT);
        context.addComponent("chatmaid", component);
        context.getRegistry().bind("routed", routedKeys);
        context.getRegistry().bind("claims", claims);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(WebhookServer.URI_ + "&idempotentRepository=#routed&claimRepository=#claims")
                        .routeId("events")
                        .process(new Gate());
            }
        });
        context.start();
        return server;
    }

    /** Waits until a delivery has claimed what it is about, and has come to wait for what another routes. */
    private void awaitWaiting(String stage) {
        await().until(() -> claims.contains(stage.replace(' ', ':')));
        passThrough();
    }

    /** Another message's event comes after those that were delivered, and passes them. */
    private void passThrough() {
        String id = "msg_passing_" + passing.incrementAndGet();
        assertThat(first.delivered(stage("message.sent", id, "sent"))).isEqualTo(200);
        begun.remove(id + " sent");
        ended.remove(id + " sent");
    }

    private void hold(String stage) {
        gates.put(stage, new CompletableFuture<>());
    }

    private void open(String stage) {
        gates.remove(stage).complete(null);
    }

    private void fail(String stage) {
        gates.remove(stage).completeExceptionally(new IllegalStateException("The route fails"));
    }

    /** Holds an exchange, and no thread, until its gate is opened. */
    private final class Gate extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            String stage = exchange.getMessage().getHeader("CamelChatmaidMessageId") + " "
                    + exchange.getMessage().getHeader("CamelChatmaidStatus");
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
