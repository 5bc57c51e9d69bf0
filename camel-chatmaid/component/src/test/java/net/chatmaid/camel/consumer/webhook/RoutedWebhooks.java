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

import static net.chatmaid.camel.consumer.webhook.WebhookServer.stage;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Routes of webhooks that keep what they are given, and can fail. As an extension, it is stopped after each test. */
final class RoutedWebhooks implements AfterEachCallback {

    static final String BODY = stage("message.sent", "msg_1", "sent");

    final CamelContext context = new DefaultCamelContext();
    final List<Exchange> routed = new CopyOnWriteArrayList<>();
    final AtomicInteger failures = new AtomicInteger();

    /** Starts a route with options of the endpoint. */
    WebhookServer start(String options) throws Exception {
        return start(route(WebhookServer.URI_ + options));
    }

    WebhookServer start(RouteBuilder routes) throws Exception {
        WebhookServer server = WebhookServer.in(context);
        context.addRoutes(routes);
        context.start();
        return server;
    }

    RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("events").process(exchange -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("The route fails");
                    }
                    routed.add(exchange.copy());
                });
            }
        };
    }

    /** The status of the response of an application's own endpoint. */
    static int hook(WebhookServer server, String body) {
        return server.send(server.signed("/hooks", body)).join().statusCode();
    }

    List<Object> events() {
        return routed.stream()
                .map(exchange -> exchange.getMessage().getHeader("CamelChatmaidEvent"))
                .toList();
    }

    List<String> stages() {
        return routed.stream()
                .map(exchange -> exchange.getMessage().getHeader("CamelChatmaidMessageId") + " "
                        + exchange.getMessage().getHeader("CamelChatmaidEvent"))
                .toList();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        context.stop();
    }
}
