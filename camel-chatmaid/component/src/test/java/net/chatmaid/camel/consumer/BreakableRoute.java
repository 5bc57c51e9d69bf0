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
package net.chatmaid.camel.consumer;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** A route that fails while it is broken. Thread-safe. */
final class BreakableRoute {

    final AtomicBoolean broken = new AtomicBoolean();
    final AtomicInteger failures = new AtomicInteger();

    /**
     * @param fails the exchanges that fail while the route is broken
     * @param processor what becomes of all others
     */
    RouteBuilder from(String uri, String id, Predicate<Exchange> fails, Processor processor) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).routeId(id).process(exchange -> {
                    if (broken.get() && fails.test(exchange)) {
                        failures.incrementAndGet();
                        throw new IllegalStateException("The route is broken");
                    }
                    processor.process(exchange);
                });
            }
        };
    }
}
