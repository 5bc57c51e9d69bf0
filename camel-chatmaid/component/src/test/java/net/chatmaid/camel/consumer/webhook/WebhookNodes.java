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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ComponentTimes;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Two nodes that share their repositories, started once for a class. Their routes pass one gate. */
final class WebhookNodes implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final String URI =
            WebhookServer.URI_ + "&idempotentRepository=#routed&claimRepository=#claims&webhookPath=";

    final WebhookGate gate = new WebhookGate();
    final List<String> lookedUp = new CopyOnWriteArrayList<>();
    final IdempotentRepository claims = new LruIdempotentRepository(10_000, true);
    private final IdempotentRepository routed = new MemoryIdempotentRepository() {
        @Override
        public boolean contains(String key) {
            lookedUp.add(key);
            return super.contains(key);
        }

        @Override
        protected void doStop() {
            // keeps its keys when one of its nodes stops
        }
    };
    private final AtomicInteger ids = new AtomicInteger();
    final CamelContext context = new DefaultCamelContext();
    private final CamelContext otherContext = new DefaultCamelContext();
    private WebhookServer first;
    private WebhookServer second;
    private String id;

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        first = start(context);
        second = start(otherContext);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        id = newId();
        gate.reset(id);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        gate.reset("none");
        context.stop();
        otherContext.stop();
    }

    WebhookServer first() {
        return first;
    }

    WebhookServer second() {
        return second;
    }

    /** The message of the test, another one for each test. */
    String id() {
        return id;
    }

    String newId() {
        return "msg_" + ids.incrementAndGet();
    }

    /** What the repositories hold for a stage of the message. */
    String key(String stage) {
        return id + ":" + stage;
    }

    /** An event of the message, with the times of the stages that it has passed. */
    String event(String event, String... passed) {
        return WebhookServer.stage(event, id, passed);
    }

    /** The stages of the message whose exchanges have come to the gate. */
    List<String> begun() {
        return gate.begun(id);
    }

    /** The stages of the message that were routed. */
    List<String> ended() {
        return gate.ended(id);
    }

    /** A further node. One more path routes sent and delivered only. */
    WebhookServer start(CamelContext node) throws Exception {
        WebhookServer server = WebhookServer.in(node);
        ChatmaidComponent component = new ChatmaidComponent();
        ComponentTimes.webhookPatience(component, Patience.LIMIT);
        node.addComponent("chatmaid", component);
        node.getRegistry().bind("routed", routed);
        node.getRegistry().bind("claims", claims);
        node.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(URI + "/chatmaid/events").routeId("events").process(gate);
                from(URI + "/some&events=message.sent,message.delivered")
                        .setProperty(WebhookGate.ROUTE, constant("some:"))
                        .process(gate);
            }
        });
        node.start();
        return server;
    }

    /** Delivers an event to the first node, and waits until its first stage is at the gate. */
    CompletableFuture<Integer> deliverToGate(String body) {
        CompletableFuture<Integer> delivery = first.deliver(body);
        await().until(() -> begun().size() == 1);
        return delivery;
    }

    /** Delivers an event to the first node, and waits until it has claimed its stage and waits for an earlier one. */
    CompletableFuture<Integer> deliverWaiting(String stage, String... passed) {
        CompletableFuture<Integer> delivery = first.deliver(event("message." + stage, passed));
        awaitWaiting(stage);
        return delivery;
    }

    /** Waits until a delivery has claimed what it is about, and waits for what another routes. */
    void awaitWaiting(String stage) {
        await().until(() -> claims.contains(key(stage)));
        passThrough();
    }

    /** Delivers another message's event, which arrives after those that were delivered, and passes them. */
    void passThrough() {
        String other = newId();
        assertThat(first.delivered(WebhookServer.stage("message.sent", other, "sent")))
                .isEqualTo(200);
    }
}
