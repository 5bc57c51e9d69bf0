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

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.ComponentTimes;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;

/** Sends that wait for a status: the context is started, and polls each 100 ms for those that wait. */
final class WaitingSend {

    static final String SEND = "chatmaid:send?from=+15551234567&waitFor=";

    private final SandboxRoutes routes;

    WaitingSend(SandboxRoutes routes) {
        this.routes = routes;
    }

    void start() throws Exception {
        routes.start();
        pollEvery(Duration.ofMillis(100));
    }

    void pollEvery(Duration interval) {
        ComponentTimes.waitInterval(routes.component(), interval);
    }

    CompletableFuture<Exchange> send(String uri, String to) throws Exception {
        Exchange exchange = AsyncSend.exchange(routes);
        exchange.getMessage().setHeader("CamelChatmaidTo", to);
        return AsyncSend.send(routes, uri, exchange);
    }

    /** Waits for one more poll for those that wait. */
    void awaitPoll() {
        int before = routes.sandbox().requestCount("GET", "/v1/messages");
        await().until(() -> routes.sandbox().requestCount("GET", "/v1/messages") > before);
    }
}
