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
package net.chatmaid.camel.example.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.camel.builder.RouteBuilder;

/** The routes. */
@ApplicationScoped
public class OrderRoutes extends RouteBuilder {

    private final Account account;

    OrderRoutes(Account account) {
        this.account = account;
    }

    @Override
    public void configure() {
        // synchronous: one look ends before the next, as claims would not outlast a queue of sends
        from("timer:outbox?delay=0&period={{orders.outbox}}&synchronous=true")
                .routeId("outbox")
                .split(method("outbox", "due"))
                .filter(method("outbox", "claim"))
                .setVariable("entry", body())
                .doTry()
                .to("chatmaid:send?to=${body.phone}&content=${body.content}&idempotencyKey=order-${body.orderId}")
                .bean("outbox", "sent(${variable.entry}, ${body})")
                .doCatch(Exception.class)
                .bean("outbox", "failed(${variable.entry}, ${exception})")
                .end();

        if (account.hasWebhookSecret()) {
            from("webhook:chatmaid:events?idempotentRepository=#routed"
                            + "&events=message.sent,message.delivered,message.read,message.failed")
                    .routeId("webhook")
                    .to("direct:stages");
        }

        // what no webhook has told
        from("chatmaid:status?idempotentRepository=#routed&trackUntil=read&delay={{orders.poll}}")
                .routeId("poll")
                .to("direct:stages");

        from("direct:stages").routeId("stages").bean("stages");
    }
}
