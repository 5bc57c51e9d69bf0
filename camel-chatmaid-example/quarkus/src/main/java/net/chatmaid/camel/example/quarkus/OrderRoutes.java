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
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** From an order to WhatsApp, and what becomes of it to the log. */
@ApplicationScoped
public class OrderRoutes extends RouteBuilder {

    private final SandboxInside sandbox;

    OrderRoutes(SandboxInside sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public void configure() {
        // a repeated order is confirmed once; the shop repeats it, and waits at most 30 seconds.
        // "http-", as a client chooses the id, and the account's other applications have keys too
        from("direct:confirm")
                .routeId("confirm")
                .errorHandler(noErrorHandler())
                .to("chatmaid:send?to=${body.phone}&idempotencyKey=http-order-${body.id}"
                        + "&maxRetries=0&maxWait=15s&responseTimeout=15s"
                        + "&content=Hello ${body.customer}, your order ${body.id} is confirmed: ${body.item}.")
                .log("Message ${header.CamelChatmaidMessageId} is ${header.CamelChatmaidStatus}");

        if (sandbox.hasWebhookSecret()) {
            from("webhook:chatmaid:events?idempotentRepository=#changesLogged"
                            + "&events=message.sent,message.delivered,message.read,message.failed")
                    .routeId("pushed")
                    .to("direct:changes");
        }

        // what no webhook brought
        from("chatmaid:status?idempotentRepository=#changesLogged&trackUntil=read&delay={{orders.poll}}")
                .routeId("polled")
                .to("direct:changes");

        from("direct:changes")
                .routeId("changes")
                .log("Message ${header.CamelChatmaidMessageId} is ${header.CamelChatmaidStatus}"
                        + " ${header.CamelChatmaidErrorCode}");
    }

    /** The ids of the messages that may be looked up. If they must survive a restart, keep them in a database. */
    @Produces
    @Singleton
    @Named("messagesOfOrders")
    IdempotentRepository messagesOfOrders() {
        return MemoryIdempotentRepository.memoryIdempotentRepository(100_000);
    }

    /**
     * The changes that webhook and poll have logged. An application that must not repeat them keeps it in a database.
     */
    @Produces
    @Singleton
    @Named("changesLogged")
    IdempotentRepository changesLogged() {
        return MemoryIdempotentRepository.memoryIdempotentRepository(100_000);
    }
}
