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

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * The spans by OpenTelemetry. A tracer of Camel has no way to add a link to the span of a route, so the link is on a
 * span of its own, which the tracer finds as the parent in the headers of the message.
 */
final class OpenTelemetrySpans implements ChangeSpans {

    private static final String SCOPE = "net.chatmaid.camel";

    /** What Camel's tracer puts into a context that it may leave on a thread. Such a context is of another exchange. */
    private static final String LEFT_BY_CAMEL = "camelScope";

    private static final W3CTraceContextPropagator HEADERS = W3CTraceContextPropagator.getInstance();

    private final Tracer tracer;

    private OpenTelemetrySpans(Tracer tracer) {
        this.tracer = tracer;
    }

    /** Uses the tracer that Camel's own tracer uses: that of the registry, otherwise the global one. */
    static ChangeSpans open(CamelContext context) {
        Tracer bean = context.getRegistry().findSingleByType(Tracer.class);
        if (bean != null) {
            return new OpenTelemetrySpans(bean);
        }
        OpenTelemetry telemetry = context.getRegistry().findSingleByType(OpenTelemetry.class);
        return new OpenTelemetrySpans(
                telemetry == null ? GlobalOpenTelemetry.getTracer(SCOPE) : telemetry.getTracer(SCOPE));
    }

    @Override
    public void begin(StatusChange change, Exchange exchange, String sendTraceparent) {
        Span span = tracer.spanBuilder("chatmaid status change")
                .setParent(parent())
                .setSpanKind(SpanKind.CONSUMER)
                .addLink(context(sendTraceparent))
                .setAttribute("messaging.system", "chatmaid")
                .setAttribute("messaging.operation.type", "receive")
                .setAttribute("messaging.message.id", change.message().id())
                .setAttribute("chatmaid.status", change.status().value())
                .startSpan();
        HEADERS.inject(Context.root().with(span), exchange.getMessage(), Message::setHeader);
        exchange.getExchangeExtension().addOnCompletion(new End(span));
    }

    /** The span of an instrumented HTTP server that received the webhook, if there is one. */
    private static Context parent() {
        return Baggage.current().getEntryValue(LEFT_BY_CAMEL) == null ? Context.current() : Context.root();
    }

    private static SpanContext context(String traceparent) {
        return Span.fromContext(HEADERS.extract(Context.root(), traceparent, new OneHeader()))
                .getSpanContext();
    }

    /** A carrier of the header {@code traceparent} only. */
    private static final class OneHeader implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of("traceparent");
        }

        @Override
        public String get(String traceparent, String header) {
            return header.equals("traceparent") ? traceparent : null;
        }
    }

    /** Ends the span with the exchange. It has no text of an exception, which may quote a message. */
    private static final class End extends SynchronizationAdapter {

        private final Span span;

        End(Span span) {
            this.span = span;
        }

        @Override
        public void onComplete(Exchange exchange) {
            span.end();
        }

        @Override
        public void onFailure(Exchange exchange) {
            span.setStatus(StatusCode.ERROR);
            span.end();
        }

        /** A copy that the route hands over may outlive the route by hours. */
        @Override
        public boolean allowHandover() {
            return false;
        }
    }
}
