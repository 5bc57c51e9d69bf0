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
package net.chatmaid.camel.benchmarks.call;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.chatmaid.camel.ChatmaidEndpoint;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorConverterHelper;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/**
 * The handling of a webhook's request in this process, without an HTTP server. Each call has another message. One
 * thread.
 */
record WebhookCall(CamelContext context, SignedEvents events, Processor handler) implements Call {

    /** As many as the component remembers. */
    private static final int REMEMBERED = 500_000;

    private static final String CHANGES = "direct:changes";

    /** The exchange alone, which is not part of the handling. */
    static Call received(int webhooks) throws Exception {
        return start(new DefaultCamelContext(), exchange -> {}, webhooks);
    }

    /** What {@code from("webhook:chatmaid:events")} does with a request. */
    static Call chatmaid(int webhooks) throws Exception {
        RoutedCount routed = new RoutedCount();
        CamelContext context = routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(CHANGES).routeId("changes").process(routed);
            }
        });
        ChatmaidEndpoint endpoint =
                context.getEndpoint("chatmaid:events?webhookSecret=" + SignedEvents.SECRET, ChatmaidEndpoint.class);
        AsyncProcessor handler = AsyncProcessorConverterHelper.convert(endpoint.createWebhookHandler(
                context.getRoute("changes").getConsumer().getProcessor()));
        context.addService(handler);
        return start(context, exchange -> routed.of(1, () -> handle(handler, exchange)), webhooks);
    }

    /** As HTTP components call it. */
    private static void handle(AsyncProcessor handler, Exchange exchange) {
        if (!handler.process(exchange, done -> {})) {
            throw new IllegalStateException("The handling continues in another thread");
        }
    }

    /** A route that verifies, parses and deduplicates. */
    static Call handWritten(int webhooks) throws Exception {
        CamelContext context = routes(new RouteBuilder() {
            @Override
            public void configure() {
                from(CHANGES)
                        .routeId("changes")
                        .process(new HandWrittenVerifier(SignedEvents.SECRET))
                        .idempotentConsumer(
                                exchangeProperty(HandWrittenVerifier.KEY),
                                MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED))
                        .process(exchange -> {});
            }
        });
        return start(context, context.getRoute("changes").getConsumer().getProcessor(), webhooks);
    }

    private static CamelContext routes(RouteBuilder routes) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.addRoutes(routes);
        context.start();
        return context;
    }

    static int bodyLength() {
        return new SignedEvents(1, now()).bodyLength();
    }

    private static Call start(CamelContext context, Processor handler, int webhooks) {
        return new WebhookCall(context, new SignedEvents(webhooks, now()), handler);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public Object make() throws Exception {
        Exchange exchange = events.next(context);
        handler.process(exchange);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange;
    }

    @Override
    public void close() throws IOException {
        context.stop();
    }
}
