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
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.ChatmaidConsumer;
import net.chatmaid.camel.ClassPathWithout;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.CamelTracingService;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.Test;

/** An application with a tracer of another kind, in a class loader that does not have OpenTelemetry. */
class WithoutOpenTelemetryTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void carriesTheTraceAndLoadsNoClassThatNeedsOpenTelemetry() throws Exception {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
                        .step(Duration.ofMillis(20))
                        .rateLimit(0)
                        .start();
                ClassPathWithout telemetry =
                        new ClassPathWithout("opentelemetry-", "camel-opentelemetry", "camel-telemetry")) {
            // when
            String sendOfTheChange =
                    telemetry.run(Application.class, "baseUrl=" + sandbox.baseUrl() + "&apiKey=" + sandbox.testKey());
            // then
            assertThat(sandbox.requests().stream()
                            .filter(request -> request.method().equals("POST"))
                            .map(request -> request.headers().get("traceparent")))
                    .containsExactly(List.of(TRACE));
            assertThat(sendOfTheChange).isEqualTo(TRACE);
            assertThat(telemetry.loaded("net.chatmaid.camel.trace", "ChangeTraces", "OpenTelemetrySpans"))
                    .containsExactly("ChangeTraces");
        }
    }

    /** Sends one message and returns the trace of the send that its first change tells. */
    public static final class Application implements UnaryOperator<String> {

        @Override
        public String apply(String options) {
            CamelContext context = new DefaultCamelContext();
            try {
                context.addService(new OtherTracer());
                context.addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("chatmaid:status?delay=10&initialDelay=0&" + options)
                                .to("seda:changes");
                    }
                });
                context.start();
                ChatmaidConsumer changes =
                        (ChatmaidConsumer) context.getRoutes().get(0).getConsumer();
                await().until(() -> changes.getLastSuccessfulPoll() != null);
                context.createProducerTemplate()
                        .sendBodyAndHeaders(
                                "chatmaid:send?to=%2B15557654321&from=%2B15551234567&" + options,
                                "hi",
                                Map.of("traceparent", TRACE));
                Exchange change = context.createConsumerTemplate().receive("seda:changes", Patience.MILLIS);
                return change.getMessage().getHeader(ChatmaidConstants.SEND_TRACEPARENT, String.class);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                context.stop();
            }
        }
    }

    /** A tracer that writes no headers of its own. */
    static final class OtherTracer extends ServiceSupport implements CamelTracingService {

        private CamelContext context;

        @Override
        public CamelContext getCamelContext() {
            return context;
        }

        @Override
        public void setCamelContext(CamelContext context) {
            this.context = context;
        }
    }
}
