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
package net.chatmaid.camel.trace;

import java.util.Optional;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.TraceContext;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.CamelTracingService;

/**
 * The trace of an exchange. Camel's tracers write it into the headers of the message before a producer runs, so it is
 * read from there, and not from the thread, which may be another one when a request is made.
 */
public final class ExchangeTrace {

    private ExchangeTrace() {}

    /** Whether a tracer of Camel is registered. Without one, anyone can have set the headers of a message. */
    public static boolean isRecorded(CamelContext context) {
        return context.hasService(CamelTracingService.class) != null;
    }

    /** Returns a view of the client whose requests carry the trace of the exchange, if it has one. */
    public static ChatmaidClient view(ChatmaidClient client, Exchange exchange) {
        return of(exchange).map(client::withTrace).orElse(client);
    }

    private static Optional<TraceContext> of(Exchange exchange) {
        return TraceContext.of(text(exchange.getMessage(), "traceparent"), text(exchange.getMessage(), "tracestate"));
    }

    private static String text(Message message, String header) {
        return message.getHeader(header) instanceof String text ? text : null;
    }
}
