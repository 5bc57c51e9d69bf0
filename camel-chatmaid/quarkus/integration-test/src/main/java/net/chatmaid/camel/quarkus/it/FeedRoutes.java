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
package net.chatmaid.camel.quarkus.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A send, and one feed of a poll and a webhook. */
@ApplicationScoped
public class FeedRoutes extends RouteBuilder {

    @Inject
    @ConfigProperty(name = "feed.webhooks")
    boolean webhooks;

    @Produces
    @ApplicationScoped
    @Named("routed")
    IdempotentRepository routed() {
        return MemoryIdempotentRepository.memoryIdempotentRepository(10_000);
    }

    @Override
    public void configure() {
        from("direct:confirm")
                .to("chatmaid:send?to=${header.phone}&content=Order ${header.order} confirmed"
                        + "&idempotencyKey=order-${header.order}");

        from("direct:json")
                .to("chatmaid:status?messageId=${header.id}")
                .setHeader("state", simple("${body.status}"))
                .convertBodyTo(String.class);

        from("direct:data-type")
                .to("chatmaid:status?messageId=${header.id}")
                .transformDataType("chatmaid:application-json");

        from("direct:dynamic").toD("chatmaid:send?to=${header.phone}&content=${header.text}");

        from("chatmaid:status?idempotentRepository=#routed&delay=300")
                .routeId("polls")
                .to("direct:changes");

        if (webhooks) {
            from("webhook:chatmaid:events?idempotentRepository=#routed").to("direct:changes");
        }

        from("direct:changes").bean("changes");
    }
}
