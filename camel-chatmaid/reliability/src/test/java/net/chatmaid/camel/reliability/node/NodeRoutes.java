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
package net.chatmaid.camel.reliability.node;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Routes each change from polls and webhooks through one log, and sends the node's orders. */
final class NodeRoutes extends RouteBuilder {

    private final NodeOptions options;
    private final RoutedLog log;

    NodeRoutes(NodeOptions options) {
        this.options = options;
        this.log = RoutedLog.of(options);
    }

    @Override
    public void configure() {
        from("webhook:chatmaid:events?webhookComponentName=platform-http&webhookPath=" + TrackingNode.WEBHOOK_PATH)
                .routeId("events")
                .to("direct:changes");
        from("chatmaid:status?initialDelay=0&delay=" + options.get("delay", "200"))
                .routeId("status")
                .to("direct:changes");
        // the work takes some time, so that a kill meets it; on the thread of the poll or of the webhook, so that few
        // are in flight
        from("direct:changes")
                .process(log::begin)
                .delay(options.number("work", 10))
                .syncDelayed()
                .end()
                .process(log::end);
        if (options.has("orders")) {
            Orders orders = new Orders(Path.of(options.get("orders")));
            // one after the other, also while a send waits for a permit
            from("timer:orders?synchronous=true&period=" + options.get("period", "20"))
                    .routeId("orders")
                    .process(exchange -> takeOrder(orders, exchange))
                    .filter(body().isNotNull())
                    .to("chatmaid:send?to=+15557654321&content=Order ${body}&idempotencyKey=${body}")
                    .process(exchange -> orders.sent(exchange.getProperty("order", String.class)))
                    .end();
        }
    }

    private static void takeOrder(Orders orders, Exchange exchange) {
        Optional<String> order = orders.next();
        exchange.setProperty("order", order.orElse(null));
        exchange.getMessage().setBody(order.orElse(null));
    }
}
