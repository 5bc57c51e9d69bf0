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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The status consumer in a route that hands its exchanges over to other threads. */
class HandOverTest {

    private static final String URI = "chatmaid:status?delay=20&initialDelay=1";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private SandboxRoutes routes;
    private MockEndpoint changes;

    @BeforeEach
    void open() {
        routes = SandboxRoutes.live(sandbox);
        changes = routes.mock("changes");
    }

    @AfterEach
    void close() {
        routes.close();
    }

    @Test
    void anExchangeIsRememberedWhenTheOtherThreadIsDoneWithIt() throws Exception {
        // given
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> started = Collections.synchronizedList(new ArrayList<>());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(URI).routeId("track").to("seda:later");
                from("seda:later?concurrentConsumers=4")
                        .process(exchange -> {
                            started.add(exchange.getMessage().getHeader("CamelChatmaidStatus", String.class));
                            Patience.await(goOn);
                        })
                        .to("mock:changes");
            }
        });
        awaitPolls();
        send();
        changes.expectedMessageCount(3);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        await().until(() -> started.size() == 1);
        awaitPolls();
        // then
        assertThat(started).containsExactly("sent");
        // and when
        goOn.countDown();
        // then
        changes.assertIsSatisfied();
        assertThat(started).containsExactly("sent", "delivered", "read");
    }

    @Test
    void aFullQueueLosesNothing() throws Exception {
        // given
        CountDownLatch goOn = new CountDownLatch(1);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(URI).routeId("track").to("seda:later?size=2");
                from("seda:later?size=2")
                        .process(exchange -> Patience.await(goOn))
                        .to("mock:changes");
            }
        });
        awaitPolls();
        for (int i = 0; i < 6; i++) {
            send();
        }
        changes.expectedMessageCount(18);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        awaitPolls();
        goOn.countDown();
        // then
        changes.assertIsSatisfied();
    }

    @Test
    void aFullQueueDoesNotBlockTheConsumer() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(URI).routeId("track").to("seda:later?size=2&blockWhenFull=true");
                from("seda:later?size=2&blockWhenFull=true").to("mock:changes");
            }
        });
        awaitPolls();
        for (int i = 0; i < 6; i++) {
            send();
        }
        changes.expectedMessageCount(18);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        // then
        changes.assertIsSatisfied();
    }

    @Test
    void aStepThatFailsAfterTheHandOverEmitsTheChangeAgain() throws Exception {
        // given
        AtomicInteger attempts = new AtomicInteger();
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(URI).routeId("track").to("seda:slow").process(exchange -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new IllegalStateException("The second step is broken");
                    }
                });
                from("seda:slow").delay(50).to("mock:changes");
            }
        });
        awaitPolls();
        send();
        // when
        sandbox.advance(Duration.ofMillis(500));
        // then
        await().until(() -> attempts.get() == 3);
    }

    private void awaitPolls() {
        int before = sandbox.requestCount("GET", "/v1/messages");
        await().until(() -> sandbox.requestCount("GET", "/v1/messages") > before + 3);
    }

    private String send() {
        return sandbox.addMessage(
                        sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now())
                .id();
    }
}
