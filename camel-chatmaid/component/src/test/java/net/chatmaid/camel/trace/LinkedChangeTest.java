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

import static net.chatmaid.camel.trace.RecordedTraces.attribute;
import static net.chatmaid.camel.trace.RecordedTraces.traceparent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.consumer.webhook.WebhookServer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A status change begins a trace that links to the send, if this process has made it. */
class LinkedChangeTest {

    private static final String SEND = "chatmaid:send?from=%2B15551234567&to=%2B15557654321";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final AtomicInteger failures = new AtomicInteger();
    private RecordedTraces traces;
    private WebhookServer server;

    @BeforeEach
    void trace() throws Exception {
        traces = RecordedTraces.in(routes.context());
        server = WebhookServer.in(routes.context());
    }

    private void startRouteFrom(String uri) throws Exception {
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:start").to(SEND);
                from(uri)
                        .process(exchange -> {
                            if (failures.getAndDecrement() > 0) {
                                throw new IllegalStateException("The text is secret");
                            }
                        })
                        .to("mock:changes");
            }
        });
    }

    private String sent() {
        return routes.to("direct:start")
                .withBody("hi")
                .send()
                .getMessage()
                .getHeader(ChatmaidConstants.MESSAGE_ID, String.class);
    }

    private void awaitLinked(int number) {
        await().until(() -> traces.linked().size() == number);
    }

    private void assertLinksToItsSend(SpanData change, String id, String status) {
        SpanData send = traces.sends().findFirst().orElseThrow();
        assertThat(change.getName()).isEqualTo("chatmaid status change");
        assertThat(change.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(change.getLinks()).singleElement().satisfies(link -> {
            assertThat(link.getSpanContext().getTraceId()).isEqualTo(send.getTraceId());
            assertThat(link.getSpanContext().getSpanId()).isEqualTo(send.getSpanId());
        });
        assertThat(change.getTraceId()).isNotEqualTo(send.getTraceId());
        assertThat(attribute(change, "messaging.message.id")).isEqualTo(id);
        assertThat(attribute(change, "chatmaid.status")).isEqualTo(status);
        // the route is in the same trace
        await().untilAsserted(() -> assertThat(traces.spans())
                .anySatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo(change.getSpanId())));
    }

    @Test
    void aPolledChangeLinksToItsSend() throws Exception {
        // given
        startRouteFrom("chatmaid:status?delay=20&initialDelay=1");
        String id = sent();
        // when
        routes.sandbox().setStatus(id, "sent");
        // then
        awaitLinked(1);
        assertLinksToItsSend(traces.linked().get(0), id, "sent");
    }

    @Test
    void aChangeByWebhookLinksToItsSend() throws Exception {
        // given
        startRouteFrom(WebhookServer.URI_);
        String id = sent();
        // when
        server.delivered(WebhookServer.stage("message.sent", id, "created", "sent"));
        // then
        awaitLinked(1);
        assertLinksToItsSend(traces.linked().get(0), id, "sent");
    }

    @Test
    void eachChangeHasATraceOfItsOwn() throws Exception {
        // given
        startRouteFrom(WebhookServer.URI_);
        String id = sent();
        // when
        server.delivered(WebhookServer.stage("message.delivered", id, "created", "sent", "delivered"));
        // then
        awaitLinked(2);
        assertThat(traces.linked()).extracting(SpanData::getTraceId).doesNotHaveDuplicates();
        assertThat(traces.linked())
                .extracting(span -> attribute(span, "chatmaid.status"))
                .containsExactly("sent", "delivered");
    }

    @Test
    void aChangeTellsTheTraceparentOfItsSend() throws Exception {
        // given
        MockEndpoint changes = routes.mock("changes");
        changes.expectedMessageCount(1);
        startRouteFrom("chatmaid:status?delay=20&initialDelay=1");
        // when
        routes.sandbox().setStatus(sent(), "sent");
        // then
        changes.assertIsSatisfied();
        assertThat(changes.getExchanges().get(0).getMessage().getHeader(ChatmaidConstants.SEND_TRACEPARENT))
                .isEqualTo(traceparent(traces.sends().findFirst().orElseThrow()));
    }

    @Test
    void aChangeThatAnApplicationPollsForTellsTheTraceparentOfItsSend() throws Exception {
        // given
        routes.startRouteTo(SEND);
        try (var consumer = routes.context().createConsumerTemplate()) {
            consumer.receiveNoWait("chatmaid:status");
            routes.sandbox().setStatus(sent(), "sent");
            // when
            var change = consumer.receive("chatmaid:status?delay=10");
            // then
            assertThat(change.getMessage().getHeader(ChatmaidConstants.SEND_TRACEPARENT))
                    .isEqualTo(traceparent(traces.sends().findFirst().orElseThrow()));
            consumer.doneUoW(change);
        }
        assertThat(traces.linked()).isEmpty();
    }

    @Test
    void theSpanOfAChangeWhoseRouteFailsShowsItWithoutTheText() throws Exception {
        // given
        startRouteFrom(WebhookServer.URI_);
        String id = sent();
        failures.set(1);
        // when
        server.delivered(WebhookServer.stage("message.sent", id, "created", "sent"));
        // then
        awaitLinked(1);
        assertThat(traces.linked().get(0).getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(traces.linked().get(0).toString()).doesNotContain("secret", "15557654321");
    }

    @Test
    void aChangeOfAMessageThatAnotherProcessHasSentHasNoLink() throws Exception {
        // given
        MockEndpoint changes = routes.mock("changes");
        changes.expectedMessageCount(1);
        startRouteFrom(WebhookServer.URI_);
        // when
        server.delivered(WebhookServer.stage("message.sent", "msg_other", "created", "sent"));
        // then
        changes.assertIsSatisfied();
        assertThat(traces.linked()).isEmpty();
        assertThat(changes.getExchanges().get(0).getMessage().getHeaders())
                .doesNotContainKey(ChatmaidConstants.SEND_TRACEPARENT);
    }
}
