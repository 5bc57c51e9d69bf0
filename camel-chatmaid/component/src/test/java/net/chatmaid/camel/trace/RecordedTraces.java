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

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;

/** Camel's tracer with a real OpenTelemetry SDK, and the spans that it has exported. */
final class RecordedTraces {

    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build();

    /** Registers the tracer, before the context starts. */
    static RecordedTraces in(CamelContext context) {
        RecordedTraces traces = new RecordedTraces();
        context.getRegistry().bind("tracer", traces.provider.get("test"));
        context.getRegistry().bind("propagators", ContextPropagators.create(W3CTraceContextPropagator.getInstance()));
        new OpenTelemetryTracer().init(context);
        return traces;
    }

    Stream<SpanData> spans() {
        return exporter.getFinishedSpanItems().stream();
    }

    /** The spans in which a route sends to an endpoint. */
    Stream<SpanData> sends() {
        return spans().filter(span -> attribute(span, "camel.uri").startsWith("chatmaid:send")
                || attribute(span, "camel.uri").startsWith("chatmaid://send"));
    }

    /** The spans that link to a send. */
    List<SpanData> linked() {
        return spans().filter(span -> !span.getLinks().isEmpty()).toList();
    }

    static String attribute(SpanData span, String name) {
        Object value = span.getAttributes().get(AttributeKey.stringKey(name));
        return value == null ? "" : value.toString();
    }

    static String traceparent(SpanData span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getSpanContext().getTraceFlags().asHex();
    }

    /** The values of a header of the requests that the sandbox has received. */
    static List<String> received(SandboxRoutes routes, String header) {
        return routes.sandbox().requests().stream()
                .map(SandboxRequest::headers)
                .map(headers -> String.join(" ", headers.getOrDefault(header, List.of("none"))))
                .toList();
    }
}
