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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A producer calls back once on every path, and what waits holds no thread. */
class AsyncTest {

    private static final String SEND = "chatmaid:send?from=+15551234567&to=+15557654321";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void aSendThatNeedNotWaitRunsOnTheCallingThread() throws Exception {
        // given
        routes.start();
        AtomicInteger callbacks = new AtomicInteger();
        Exchange exchange = exchange();
        // when
        boolean sync = producer(SEND).process(exchange, doneSync -> {
            assertThat(doneSync).isTrue();
            callbacks.incrementAndGet();
        });
        // then
        assertThat(sync).isTrue();
        assertThat(callbacks).hasValue(1);
        assertThat(exchange.getMessage().getHeader("CamelChatmaidMessageId")).isNotNull();
    }

    @Test
    void aRefusedConnectionFailsTheExchange() throws Exception {
        // given
        try (SandboxRoutes nowhere = SandboxRoutes.at("http://localhost:" + freePort(), "sk_test_x")) {
            nowhere.options().setMaxRetries(2);
            nowhere.start();
            // when
            Exchange exchange = nowhere.to(SEND).withBody("hi").send();
            // then
            assertThat(exchange.getException())
                    .isInstanceOf(ChatmaidTransportException.class)
                    .hasMessageContainingAll("POST /v1/messages/send", "+15557654321", "localhost");
        }
    }

    @Test
    void anExchangeThatIsRetriedCallsBackOnceFromAThreadThatMayBlock() throws Exception {
        // given
        routes.start();
        sandbox.failNext(2, Fault.status(503));
        AtomicInteger callbacks = new AtomicInteger();
        CompletableFuture<String> thread = new CompletableFuture<>();
        // when
        boolean sync = producer(SEND).process(exchange(), doneSync -> {
            callbacks.incrementAndGet();
            thread.complete(Thread.currentThread().getName());
        });
        // then
        assertThat(sync).isFalse();
        assertThat(Patience.get(thread)).contains("ChatmaidRoute");
        // and not again while another goes the same way
        sandbox.failNext(2, Fault.status(503));
        CompletableFuture<Void> after = new CompletableFuture<>();
        producer(SEND).process(exchange(), doneSync -> after.complete(null));
        Patience.get(after);
        assertThat(callbacks).hasValue(1);
    }

    @Test
    void routesThatBlockForAnotherRequestDoNotBlockEachOther() throws Exception {
        // given
        int exchanges = 40;
        // one exchange may meet many of the faults
        routes.options().setMaxRetries(2 * exchanges);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:start?concurrentConsumers=40")
                        .to(SEND)
                        .process(exchange -> routes.to("chatmaid:phones").request())
                        .to("mock:end");
            }
        });
        routes.mock("end").expectedMessageCount(exchanges);
        sandbox.failNext(exchanges, "POST", "/v1/messages/send", Fault.status(503));
        sandbox.failNext(exchanges, "GET", "/v1/phone-numbers", Fault.status(503));
        // when
        for (int i = 0; i < exchanges; i++) {
            routes.to("seda:start").withBody("hi " + i).send();
        }
        // then
        routes.mock("end").assertIsSatisfied();
    }

    @Test
    void connectionsAreClosedWithTheComponent() throws Exception {
        try (ServerSocket server = new ServerSocket(0);
                SandboxRoutes other = SandboxRoutes.at("http://localhost:" + server.getLocalPort(), "sk_test_x")) {
            // given
            other.start();
            CompletableFuture<Socket> connection = CompletableFuture.supplyAsync(() -> answerOnce(server));
            other.to("chatmaid:phones").request();
            // when
            other.context().stop();
            // then
            Socket socket = Patience.get(connection);
            socket.setSoTimeout((int) Patience.MILLIS);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static Socket answerOnce(ServerSocket server) {
        try {
            Socket socket = server.accept();
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            while (!request.readLine().isEmpty()) {
                // up to the end of the headers
            }
            String body = "{\"success\": true, \"data\": []}";
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void waitingExchangesHoldNoThreads() throws Exception {
        // given
        routes.options().setRequestsPerMinute(1);
        routes.options().setMaxWait(Duration.ofHours(3).toMillis());
        routes.start();
        AsyncProducer producer = producer(SEND);
        AtomicInteger callbacks = new AtomicInteger();
        producer.process(exchange(), doneSync -> {});
        // when
        List<Boolean> sync = IntStream.range(0, 80)
                .mapToObj(i -> producer.process(exchange(), doneSync -> callbacks.incrementAndGet()))
                .toList();
        // then
        assertThat(sync).containsOnly(false);
        assertThat(callbacks).hasValue(0);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().contains("Chatmaid")))
                .hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void aSendThatWouldWaitLongerThanMaxWaitFailsAtOnce() throws Exception {
        // given
        routes.options().setRequestsPerMinute(1);
        routes.options().setMaxWait(500);
        routes.start();
        routes.to(SEND).withBody("first").send();
        // when
        Exchange exchange = routes.to(SEND).withBody("second").send();
        // then
        assertThat(exchange.getException())
                .isInstanceOf(ChatmaidRateLimitException.class)
                .hasMessageContainingAll("maxWait", "500 ms", "requestsPerMinute");
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void stoppingFailsTheExchangesThatStillWait() throws Exception {
        // given
        routes.options().setRequestsPerMinute(1);
        routes.start();
        routes.to(SEND).withBody("first").send();
        CompletableFuture<Exchange> waiting = new CompletableFuture<>();
        Exchange exchange = exchange();
        producer(SEND).process(exchange, doneSync -> waiting.complete(exchange));
        assertThat(waiting).isNotDone();
        // when
        routes.close();
        // then
        assertThat(Patience.get(waiting).getException())
                .isInstanceOf(ChatmaidException.class)
                .hasMessageContaining("closed");
    }

    private AsyncProducer producer(String uri) throws Exception {
        AsyncProducer producer = routes.context().getEndpoint(uri).createAsyncProducer();
        producer.start();
        return producer;
    }

    private Exchange exchange() {
        Exchange exchange = new DefaultExchange(routes.context());
        exchange.getMessage().setBody("hi");
        return exchange;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
