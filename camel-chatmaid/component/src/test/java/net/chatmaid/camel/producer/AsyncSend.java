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

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;

/** Exchanges that a producer processes without a route. */
final class AsyncSend {

    static final String URI = "chatmaid:send?from=+15551234567&to=" + SandboxRoutes.RECIPIENT;

    private AsyncSend() {}

    static AsyncProducer producer(SandboxRoutes routes, String uri) throws Exception {
        AsyncProducer producer = routes.context().getEndpoint(uri).createAsyncProducer();
        producer.start();
        return producer;
    }

    static Exchange exchange(SandboxRoutes routes) {
        Exchange exchange = new DefaultExchange(routes.context());
        exchange.getMessage().setBody("hi");
        return exchange;
    }

    /** Done when the producer has called back. */
    static CompletableFuture<Exchange> send(SandboxRoutes routes, String uri, Exchange exchange) throws Exception {
        CompletableFuture<Exchange> done = new CompletableFuture<>();
        producer(routes, uri).process(exchange, doneSync -> done.complete(exchange));
        return done;
    }
}
