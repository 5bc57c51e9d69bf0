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

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** The span of a status change, by the bean of type OpenTelemetry, as Spring Boot has it. */
class OpenTelemetrySpansTest {

    private static final String SEND = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();
    private final CamelContext context = new DefaultCamelContext();

    private SpanData change() {
        context.getRegistry().bind("telemetry", telemetry);
        Exchange exchange = new DefaultExchange(context);
        Message message =
                Message.builder().id("msg_1").status(MessageStatus.SENT).build();
        OpenTelemetrySpans.open(context)
                .begin(new StatusChange(message, null, MessageStatus.SENT, null), exchange, SEND);
        exchange.getExchangeExtension().handoverCompletions().forEach(completion -> completion.onComplete(exchange));
        SpanData span = exporter.getFinishedSpanItems().get(0);
        assertThat(exchange.getMessage().getHeader("traceparent")).isEqualTo(RecordedTraces.traceparent(span));
        return span;
    }

    @Test
    void usesTheOpenTelemetryOfTheRegistry() {
        // when
        SpanData span = change();
        // then
        assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("net.chatmaid.camel");
        assertThat(span.getParentSpanId()).isEqualTo(SpanId.getInvalid());
        assertThat(span.getLinks()).singleElement().satisfies(link -> assertThat(
                        link.getSpanContext().getTraceId())
                .isEqualTo(SEND.substring(3, 35)));
    }

    @Test
    void isAChildOfTheSpanOfAnInstrumentedServerThatReceivedTheWebhook() {
        // given
        Span server = telemetry.getTracer("server").spanBuilder("POST").startSpan();
        // not with what other tests have left on the thread
        try (Scope scope = Context.root().with(server).makeCurrent()) {
            assertThat(scope).isNotNull();
            // when
            SpanData span = change();
            // then
            assertThat(span.getParentSpanId()).isEqualTo(server.getSpanContext().getSpanId());
        }
    }

    @Test
    void isNoChildOfAnotherExchangeWhoseContextCamelHasLeftOnTheThread() {
        // given
        Span other = telemetry.getTracer("camel").spanBuilder("other").startSpan();
        Baggage left = Baggage.builder().put("camelScope", "true").build();
        try (Scope scope = Context.root().with(other).with(left).makeCurrent()) {
            assertThat(scope).isNotNull();
            // when
            SpanData span = change();
            // then
            assertThat(span.getParentSpanId()).isEqualTo(SpanId.getInvalid());
        }
    }
}
