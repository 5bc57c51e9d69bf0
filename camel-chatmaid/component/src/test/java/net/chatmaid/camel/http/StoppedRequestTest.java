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
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request that is in progress when the component is stopped. */
class StoppedRequestTest {

    @Test
    @Timeout(Patience.TEST_SECONDS)
    void failsAsItsClientWasClosed() throws Exception {
        // given
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            arrived.countDown();
            Patience.await(gate);
            exchange.close();
        });
        server.start();
        String url = "http://localhost:" + server.getAddress().getPort();
        try (SandboxRoutes routes = SandboxRoutes.at(url, "sk_live_a")) {
            routes.options().setResponseTimeout(Patience.MILLIS);
            routes.startRouteTo("chatmaid:account");
            Future<Exchange> request = routes.to("direct:start").asyncSend();
            Patience.await(arrived);
            // when
            routes.component().stop();
            // then
            assertThat(Patience.get(request).getException())
                    .isInstanceOf(ChatmaidException.class)
                    .hasMessageStartingWith("The Chatmaid client was closed before the request was complete");
        } finally {
            gate.countDown();
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
