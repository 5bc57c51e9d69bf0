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
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

@ApplicationScoped
public class Shop extends RouteBuilder {

    // a real one is in a database, so that a restart loses nothing
    @Produces
    @Singleton
    @Named("routed")
    IdempotentRepository routed() {
        return MemoryIdempotentRepository.memoryIdempotentRepository(100_000);
    }

    @Override
    public void configure() {
        from("direct:confirm").to("chatmaid:send?to=${header.phone}&idempotencyKey=order-${header.orderId}");

        from("chatmaid:status?idempotentRepository=#routed&delay={{shop.poll}}")
                .routeId("polls")
                .to("direct:changes");

        from("direct:changes").bean("changes");
    }
}
