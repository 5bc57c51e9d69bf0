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

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidEndpoint;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Webhooks for a handler without a server, and a route that continues when the test does. Thread-safe. */
final class HandledWebhooks implements BeforeEachCallback, AfterEachCallback {

    final CamelContext context = new DefaultCamelContext();
    final List<String> routed = new CopyOnWriteArrayList<>();
    final AtomicInteger callbacks = new AtomicInteger();
    private final Queue<AsyncCallback> held = new ConcurrentLinkedQueue<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        context.start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.stop();
    }

    /** Starts a handler of {@code chatmaid:events} with these options. */
    WebhookHandler handler(String options) {
        String uri = "chatmaid:events?webhookSecret=" + WebhookServer.SECRET + options;
        WebhookHandler handler = (WebhookHandler)
                context.getEndpoint(uri, ChatmaidEndpoint.class).createWebhookHandler(new ManualRoute());
        handler.start();
        return handler;
    }

    Exchange send(WebhookHandler handler, String body) {
        return send(handler, request(body));
    }

    Exchange send(WebhookHandler handler, Exchange request) {
        handler.process(request, doneSync -> callbacks.incrementAndGet());
        return request;
    }

    /** A signed request. */
    Exchange request(String body) {
        Exchange request = new DefaultExchange(context);
        request.getMessage().setBody(body.getBytes(UTF_8));
        request.getMessage().setHeader("content-type", "application/json");
        request.getMessage()
                .setHeader("x-chatmaid-signature", WebhookServer.signature(WebhookServer.SECRET, Instant.now(), body));
        return request;
    }

    /** Ends the exchanges that are in the route. */
    void continueRoute() {
        for (AsyncCallback next = held.poll(); next != null; next = held.poll()) {
            next.done(false);
        }
    }

    static Integer status(Exchange request) {
        return request.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }

    private final class ManualRoute extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            routed.add(exchange.getMessage().getHeader("CamelChatmaidMessageId") + " "
                    + exchange.getMessage().getHeader("CamelChatmaidStatus"));
            held.add(callback);
            return false;
        }
    }
}
