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

import static net.chatmaid.camel.trace.RecordedTraces.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.chatmaid.camel.ComponentTimes;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxRequest;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The trace of a route goes on in the requests that it makes. */
class TracedSendTest {

    private static final String SEND = "chatmaid:send?from=%2B15551234567&to=%2B15557654321";
    private static final String STRANGER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private RecordedTraces traces;

    @BeforeEach
    void trace() {
        traces = RecordedTraces.in(routes.context());
    }

    private void send(String text) {
        routes.to("direct:start").withBody(text).send();
    }

    private List<String> sendSpans() {
        return traces.sends().map(RecordedTraces::traceparent).toList();
    }

    @Test
    void aSendCarriesTheSpanInWhichTheRouteSends() throws Exception {
        // given
        routes.startRouteTo(SEND);
        // when
        send("hi");
        // then
        assertThat(received(routes, "traceparent")).hasSize(1).isEqualTo(sendSpans());
        assertThat(received(routes, "baggage")).containsOnly("none");
        assertThat(traces.spans().map(SpanData::getTraceId))
                .hasSizeGreaterThan(1)
                .containsOnly(traces.sends().findFirst().orElseThrow().getTraceId());
    }

    @Test
    void continuesTheTraceOfTheCaller() throws Exception {
        // given
        routes.startRouteTo(SEND);
        // when
        routes.to("direct:start")
                .withHeader("traceparent", STRANGER)
                .withHeader("tracestate", "vendor=1")
                .withHeader("baggage", "user=1")
                .withBody("hi")
                .send();
        // then
        assertThat(received(routes, "traceparent"))
                .isEqualTo(sendSpans())
                .allMatch(header -> header.startsWith(STRANGER.substring(0, 36)) && !header.equals(STRANGER));
        assertThat(received(routes, "tracestate")).containsExactly("vendor=1");
        assertThat(received(routes, "baggage")).containsExactly("none");
    }

    @Test
    void eachLookUpCarriesItsTrace() throws Exception {
        // given
        routes.startRouteTo("chatmaid:phones");
        // when
        send("");
        // then
        assertThat(received(routes, "traceparent")).hasSize(1).doesNotContain("none");
    }

    @Test
    void aRetryCarriesTheTraceOfItsSend() throws Exception {
        // given
        routes.startRouteTo(SEND);
        routes.sandbox().failNext(2, Fault.status(503));
        // when
        send("hi");
        // then
        assertThat(received(routes, "traceparent"))
                .hasSize(3)
                .containsOnly(sendSpans().get(0));
    }

    @Test
    void exchangesThatWaitTogetherCarryTheirOwnTraces() throws Exception {
        // given
        routes.startRouteTo(SEND);
        routes.sandbox().failNext(1, Fault.rateLimited(Duration.ofSeconds(1)));
        // when
        List<Future<Exchange>> sends = IntStream.range(0, 8)
                .mapToObj(number ->
                        routes.to("direct:start").withBody("text " + number).asyncSend())
                .toList();
        for (Future<Exchange> send : sends) {
            send.get();
        }
        // then
        Map<String, List<String>> byText = routes.sandbox().requests().stream()
                .collect(Collectors.groupingBy(
                        SandboxRequest::body,
                        Collectors.mapping(
                                request -> request.headers().get("traceparent").get(0), Collectors.toList())));
        assertThat(byText).hasSize(8).allSatisfy((text, headers) -> assertThat(headers)
                .containsOnly(headers.get(0)));
        assertThat(byText.values().stream().map(headers -> headers.get(0)))
                .containsExactlyInAnyOrderElementsOf(sendSpans());
    }

    @Test
    void aSendThatWaitsForAStatusCarriesItsTraceInTheSendOnly() throws Exception {
        // given
        routes.startRouteTo(SEND + "&waitFor=sent");
        ComponentTimes.waitInterval(routes.component(), Duration.ofMillis(5));
        // when
        Future<Exchange> send = routes.to("direct:start").withBody("hi").asyncSend();
        await().until(() -> !routes.sandbox().messages().isEmpty());
        routes.sandbox().setStatus(routes.sandbox().messages().get(0).id(), "sent");
        send.get();
        // then
        assertThat(routes.sandbox().requests())
                .filteredOn(request -> request.method().equals("POST"))
                .allSatisfy(request ->
                        assertThat(request.headers().get("traceparent")).isEqualTo(sendSpans()));
        assertThat(routes.sandbox().requests())
                .filteredOn(request -> request.method().equals("GET"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("traceparent"));
    }

    @Test
    void noSpanHasATextOrARecipientOrAKey() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?from=%2B15551234567");
        // when
        routes.to("direct:start")
                .withHeader("CamelChatmaidTo", "+15557654321")
                .withBody("the secret text")
                .send();
        // then
        assertThat(traces.spans().toList()).isNotEmpty().allSatisfy(span -> assertThat(span.toString())
                .doesNotContain(
                        "the secret text", "15557654321", routes.sandbox().liveKey()));
    }
}
