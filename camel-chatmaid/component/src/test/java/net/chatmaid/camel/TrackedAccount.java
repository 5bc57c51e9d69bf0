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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.LastingRepository;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;

/** One account, and an application that tracks its messages. */
final class TrackedAccount implements AutoCloseable {

    private final ChatmaidSandbox sandbox;
    private final Random random;
    private final boolean durable;
    private final IdempotentRepository repository = new LastingRepository();
    private final Map<String, List<String>> routed = new HashMap<>();
    private SandboxRoutes routes;
    private ChatmaidConsumer consumer;
    private boolean breaks = true;

    TrackedAccount(ChatmaidSandbox sandbox, Random random, boolean durable) throws Exception {
        this.sandbox = sandbox;
        this.random = random;
        this.durable = durable;
        sandbox.reset();
        sandbox.clock().advance(Duration.ofDays(40));
        open();
    }

    private void open() throws Exception {
        routes = SandboxRoutes.live(sandbox);
        routes.bind("routed", repository).start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("chatmaid:status?startScheduler=false&lookback=30d"
                                + (durable ? "&idempotentRepository=#routed" : ""))
                        .routeId("tracked")
                        .process(exchange -> route(exchange.getMessage().getBody(StatusChange.class)));
                from("direct:send").to("chatmaid:send?from=+15551234567&to=+15557654321");
            }
        });
        consumer = (ChatmaidConsumer) routes.context().getRoute("tracked").getConsumer();
    }

    private void route(StatusChange change) {
        if (breaks && random.nextInt(10) == 0) {
            throw new IllegalStateException("The route breaks now and then");
        }
        routed.computeIfAbsent(change.message().id(), id -> new ArrayList<>())
                .add(change.status().value());
    }

    void live() throws Exception {
        sandbox.afterEachPage(() -> {
            if (random.nextInt(3) == 0) {
                add(random.nextInt(4));
                change(random.nextInt(4));
            }
        });
        poll();
        add(100);
        for (int round = 0; round < 12; round++) {
            sandbox.clock().advance(Duration.ofSeconds(1L + random.nextInt(300)));
            add(random.nextInt(8));
            send(random.nextInt(3));
            change(random.nextInt(60));
            if (random.nextInt(4) == 0) {
                sandbox.failNext(1 + random.nextInt(3), fault());
            }
            poll();
            if (durable && random.nextInt(6) == 0) {
                routes.close();
                open();
            }
        }
    }

    int messageCount() {
        return sandbox.messages().size();
    }

    void settle() throws Exception {
        sandbox.afterEachPage(null);
        sandbox.clearFaults();
        breaks = false;
        for (int round = 0; round < 10; round++) {
            sandbox.clock().advance(Duration.ofMinutes(61));
            poll();
        }
    }

    void check() {
        for (SandboxMessage message : sandbox.messages()) {
            assertThat(routed.getOrDefault(message.id(), List.of()))
                    .as("%s", message)
                    .isEqualTo(stages(message));
        }
    }

    private static List<String> stages(SandboxMessage message) {
        List<String> stages = new ArrayList<>();
        if (message.sentAt() != null) {
            stages.add("sent");
        }
        if (message.deliveredAt() != null) {
            stages.add("delivered");
        }
        if (message.readAt() != null) {
            stages.add("read");
        }
        if (message.failedAt() != null) {
            stages.add("failed");
        }
        if (!MessageStatus.of(message.status()).isKnown()) {
            stages.add(message.status());
        }
        return stages;
    }

    private void poll() throws Exception {
        try {
            consumer.poll();
        } catch (ChatmaidException e) {
            // Camel's poll strategy would log it; the next poll takes it up
            assertThat(sandbox.requestCount()).isPositive();
        }
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            sandbox.addMessage(
                    sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now());
        }
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            routes.to("direct:send").withBody("hi").send();
        }
    }

    /** Moves some messages on, each by one stage or more. */
    private void change(int count) {
        List<SandboxMessage> messages = sandbox.messages();
        for (int i = 0; i < count && !messages.isEmpty(); i++) {
            SandboxMessage message = messages.get(random.nextInt(messages.size()));
            List<String> later =
                    switch (message.status()) {
                        case "pending" -> List.of("sent", "sent", "sent", "delivered", "failed");
                        case "sent" -> List.of("delivered", "delivered", "read", "failed");
                        case "delivered" -> List.of("read");
                        default -> List.of();
                    };
            if (!later.isEmpty()) {
                sandbox.setStatus(message.id(), later.get(random.nextInt(later.size())));
            }
        }
    }

    private Fault fault() {
        return switch (random.nextInt(5)) {
            case 0 -> Fault.status(503);
            case 1 -> Fault.truncated();
            case 2 -> Fault.garbage();
            case 3 -> Fault.lostResponse();
            default -> Fault.html(502);
        };
    }

    @Override
    public void close() {
        routes.close();
    }
}
