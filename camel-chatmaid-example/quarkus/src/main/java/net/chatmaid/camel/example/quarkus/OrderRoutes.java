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
import net.chatmaid.camel.client.ChatmaidValidationException;
import org.apache.camel.builder.RouteBuilder;

/** From the outbox to WhatsApp, and what becomes of it back into the database. */
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
                .setVariable("row", body())
                .setVariable("claim", simple("${exchangeId}"))
                .doTry()
                // not if another process has it
                .filter(method("outbox", "claim"))
                // the body is the text, which nobody evaluates
                .setBody(simple("${variable.row.content}"))
                // the outbox is the retry; a wait and an answer take less than the lease
                .to("chatmaid:send?to=${variable.row.phone}&idempotencyKey=${variable.row.idempotencyKey}"
                        + "&maxRetries=0&maxWait=20s&responseTimeout=15s")
                .bean("outbox", "sent")
                .endDoTry()
                .doCatch(ChatmaidValidationException.class)
                .onWhen(exchange -> Outbox.isForGood(exchange.getException(ChatmaidValidationException.class)))
                .bean("outbox", "refused")
                .doCatch(Exception.class)
                .bean("outbox", "later")
                .end();

        if (account.hasWebhookSecret()) {
            from("webhook:chatmaid:events?idempotentRepository=#changesSeen"
                            + "&events=message.sent,message.delivered,message.read,message.failed")
                    .routeId("pushed")
                    .to("direct:changes");
        }

        // what no webhook brought
        from("chatmaid:status?idempotentRepository=#changesSeen&trackUntil=read&delay={{orders.poll}}")
                .routeId("polled")
                .to("direct:changes");

        from("direct:changes").routeId("changes").bean("messageLog", "changed");
    }
}
