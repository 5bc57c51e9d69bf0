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
package net.chatmaid.camel.reliability.stop;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** What a consumer can wait for: for the response to a poll, or for the route of a webhook. */
enum ConsumerWait {
    POLL("chatmaid:status?initialDelay=1&delay=50&requestsPerMinute=0"),
    WEBHOOK(WebhookPort.ROUTE + "&requestsPerMinute=0");

    private final String uri;

    ConsumerWait(String uri) {
        this.uri = uri;
    }

    /** The consumer, with a file that remembers what was routed; {@code onRouted} is told each change. */
    RouteBuilder route(Path routed, Consumer<String> onRouted) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext()
                        .getRegistry()
                        .bind("routed", FileIdempotentRepository.fileIdempotentRepository(routed.toFile()));
                from(uri + "&idempotentRepository=#routed")
                        .setProperty("change", body())
                        .setBody(constant("Changed"))
                        .filter(exchange -> ConsumerWait.this == WEBHOOK)
                        .to(ExchangeWait.RETRY.uri() + "&requestsPerMinute=0")
                        .end()
                        .process(exchange -> onRouted.accept(exchange.getProperty("change", String.class)));
            }
        };
    }
}
