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
package net.chatmaid.camel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidWaitTimeoutException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.ThreadPoolProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Neither requests nor routes that block hold up what others wait for. */
class ThreadPoolsTest {

    private static final String SEND = "chatmaid:send?from=+15551234567&to=+15557654321";
    private static final int WORKERS = 10;
    private static final int MORE_THAN_WORKERS = 15;

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void close() {
        gate.countDown();
    }

    @Test
    @Timeout(Patience.TEST_SECONDS)
    void theTimerKeepsTimeWhileAllWorkersBlockInRequests() throws Exception {
        // given: the first attempts fail, and the retries are not answered
        AtomicInteger retries = new AtomicInteger();
        Set<String> attempted = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            if (!attempted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))) {
                retries.incrementAndGet();
                awaitGate();
            }
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try {
            routes.options().setResponseTimeout(Patience.MILLIS);
            routes.start();
            String blocked =
                    SEND + "&baseUrl=http://localhost:" + server.getAddress().getPort();
            for (int i = 0; i < MORE_THAN_WORKERS; i++) {
                routes.to(blocked).withBody("Order " + i).asyncSend();
            }
            await().until(() -> retries.get() >= WORKERS);
            // when
            Exchange exchange = routes.to(SEND + "&waitFor=read&waitTimeout=100")
                    .withBody("Order 7784")
                    .send();
            // then
            assertThat(exchange.getException()).isInstanceOf(ChatmaidWaitTimeoutException.class);
        } finally {
            gate.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void moreRoutesThanThreadsMayWaitForEachOther() throws Exception {
        // given: all but the last exchange block until the last one goes on
        int exchanges = 60;
        routes.options().setMaxRetries(2 * exchanges);
        AtomicInteger waiting = new AtomicInteger();
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .to(SEND)
                        .process(exchange -> {
                            if (waiting.incrementAndGet() == exchanges) {
                                gate.countDown();
                            }
                            awaitGate();
                        })
                        .to("mock:end");
            }
        });
        sandbox.failNext(exchanges, "POST", "/v1/messages/send", Fault.status(503));
        routes.mock("end").expectedMessageCount(exchanges);
        // when
        for (int i = 0; i < exchanges; i++) {
            routes.to("direct:start").withBody("Order " + i).asyncSend();
        }
        // then
        routes.mock("end").assertIsSatisfied();
    }

    @Test
    void aThreadPoolProfileOfTheApplicationTakesPrecedence() throws Exception {
        // given
        ThreadPoolProfile profile = new ThreadPoolProfile("ChatmaidRoute");
        profile.setPoolSize(1);
        profile.setMaxPoolSize(1);
        profile.setMaxQueueSize(1000);
        routes.context().getExecutorServiceManager().registerThreadPoolProfile(profile);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        routes.options().setMaxRetries(40);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .to(SEND)
                        .process(exchange -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            running.decrementAndGet();
                        })
                        .to("mock:end");
            }
        });
        sandbox.failNext(20, "POST", "/v1/messages/send", Fault.status(503));
        routes.mock("end").expectedMessageCount(1);
        // when
        Exchange exchange = routes.to("direct:start").withBody("Order 7784").send();
        // then
        assertThat(exchange.getException()).isNull();
        routes.mock("end").assertIsSatisfied();
        assertThat(most).hasValue(1);
    }
}
