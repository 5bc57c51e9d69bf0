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

import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;

/** Connects the exchanges of status changes with the traces of their sends. Thread-safe. */
public final class ChangeTraces {

    private static final String TRACER = "io.opentelemetry.api.trace.Tracer";

    private final SendTraces sends = new SendTraces();
    private volatile ChangeSpans spans;

    /** The traces of the sends. */
    public SendTraces sends() {
        return sends;
    }

    /**
     * Sets the header for the trace of the send.
     *
     * @param change the change; {@code null} if the exchange is about something else
     */
    public void setHeader(StatusChange change, Exchange exchange) {
        if (change != null) {
            sends.traceparent(change.message().id())
                    .ifPresent(sent -> exchange.getMessage().setHeader(ChatmaidConstants.SEND_TRACEPARENT, sent));
        }
    }

    /**
     * Sets the header for the trace of the send, and begins a span with a link to it, if OpenTelemetry is on the class
     * path.
     *
     * @param change the change; {@code null} if the exchange is about something else
     */
    public void begin(StatusChange change, Exchange exchange) {
        setHeader(change, exchange);
        String sent = exchange.getMessage().getHeader(ChatmaidConstants.SEND_TRACEPARENT, String.class);
        if (sent != null) {
            spans(exchange.getContext()).begin(change, exchange, sent);
        }
    }

    /** Opened when it is needed, as only then there is a tracer. */
    private ChangeSpans spans(CamelContext context) {
        ChangeSpans known = spans;
        if (known == null) {
            known = context.getClassResolver().resolveClass(TRACER) == null
                    ? ChangeSpans.NONE
                    : OpenTelemetrySpans.open(context);
            spans = known;
        }
        return known;
    }
}
