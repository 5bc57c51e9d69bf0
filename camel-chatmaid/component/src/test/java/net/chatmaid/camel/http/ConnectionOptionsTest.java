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

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.junit.jupiter.api.Test;

/** The options of the connections reach the HTTP client. */
class ConnectionOptionsTest {

    private static final InetAddress LOCALHOST = InetAddress.getLoopbackAddress();
    private static final byte[] ACCOUNT = "{\"data\": {\"accountId\": \"acc_1\"}}".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensNoMoreConnectionsThanTheOptionSays() throws Exception {
        // given: a server that responds to two requests at a time
        AtomicInteger open = new AtomicInteger();
        AtomicInteger mostOpen = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(LOCALHOST, 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
            await(both);
            open.decrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ACCOUNT.length);
            exchange.getResponseBody().write(ACCOUNT);
            exchange.close();
        });
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        try (SandboxRoutes routes = SandboxRoutes.at(url, "sk_live_a")) {
            routes.options().setMaxConnections(2);
            routes.options().setRequestsPerMinute(0);
            routes.start();
            // when
            List<CompletableFuture<Exchange>> ends = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                ends.add(CompletableFuture.supplyAsync(
                        () -> routes.to("chatmaid:account").send(), threads));
            }
            // then
            for (CompletableFuture<Exchange> end : ends) {
                assertThat(Patience.get(end).getException()).isNull();
            }
            assertThat(mostOpen).hasValue(2);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    @Test
    void waitsForAConnectionAsLongAsTheOptionSays() throws Exception {
        // given: a server that accepts no connection
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 1, LOCALHOST);
                SandboxRoutes routes = SandboxRoutes.at("http://localhost:" + server.getLocalPort(), "sk_live_a")) {
            fillUp(server, waiting);
            routes.options().setConnectTimeout(50);
            routes.options().setMaxRetries(0);
            // when
            Exchange end = routes.start().to("chatmaid:account").send();
            // then
            assertThat(end.getException())
                    .isInstanceOf(ChatmaidTransportException.class)
                    .hasCauseInstanceOf(ConnectTimeoutException.class);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    private static void fillUp(ServerSocket server, List<Socket> waiting) throws Exception {
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = new Socket();
                waiting.add(socket);
                socket.connect(server.getLocalSocketAddress(), 500);
            }
            throw new IllegalStateException("The server accepts more connections than its backlog");
        } catch (SocketTimeoutException e) {
            // its backlog is full
        }
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await(Patience.MILLIS, TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("Only one request came", e);
        }
    }
}
