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
package net.chatmaid.camel.client;

import static net.chatmaid.camel.client.Clients.HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxRequest;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each request of a view with a trace carries its headers. */
class TracedRequestsTest {

    private static final TraceContext TRACE = trace(1);

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();

    private static TraceContext trace(int number) {
        return new TraceContext("00-%032x-%016x-01".formatted(number, number), "vendor=" + number);
    }

    private Stream<String> received(String header) {
        return chatmaid.sandbox().requests().stream().map(request -> header(request, header));
    }

    private static String header(SandboxRequest request, String name) {
        return String.join(" ", request.headers().getOrDefault(name, List.of("none")));
    }

    @Test
    void sendsAndLookUpsCarryTheTrace() {
        // given
        ChatmaidClient client = chatmaid.client().withTrace(TRACE);
        // when
        String id = client.send(HELLO).join().message().id();
        client.withoutWaiting().message(id).join();
        client.allMessages(MessageQuery.page(1)).join();
        client.account().join();
        // then
        assertThat(received("traceparent")).hasSize(4).containsOnly(TRACE.traceparent());
        assertThat(received("tracestate")).containsOnly("vendor=1");
    }

    @Test
    void otherRequestsCarryNone() {
        // given
        ChatmaidClient client = chatmaid.client();
        // when
        client.withTrace(TRACE).account().join();
        client.account().join();
        client.withTrace(TRACE).withTrace(null).account().join();
        // then
        assertThat(received("traceparent")).containsExactly(TRACE.traceparent(), "none", "none");
        assertThat(received("tracestate")).containsExactly("vendor=1", "none", "none");
    }

    @Test
    void eachRetryCarriesTheTraceOfItsSend() {
        // given
        chatmaid.sandbox().failNext(1, Fault.status(503));
        chatmaid.sandbox().failNext(1, Fault.rateLimited(Duration.ofSeconds(1)));
        // when
        CompletableFuture<SendResult> sent = chatmaid.client().withTrace(TRACE).send(HELLO);
        time.advance(Duration.ofMinutes(1));
        // then
        assertThat(sent.join().message().id()).isNotNull();
        assertThat(received("traceparent")).hasSize(3).containsOnly(TRACE.traceparent());
    }

    @Test
    void sendsThatWaitForAPermitCarryTheirOwnTraces() {
        // given
        chatmaid.sandbox().failNext(1, Fault.rateLimited(Duration.ofSeconds(1)));
        // when
        List<CompletableFuture<SendResult>> sends = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> chatmaid.client().withTrace(trace(number)).send(HELLO))
                .toList();
        time.advance(Duration.ofMinutes(1));
        // then
        assertThat(sends).allMatch(CompletableFuture::isDone);
        assertThat(received("traceparent"))
                .hasSize(6)
                .contains(IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> trace(number).traceparent())
                        .toArray(String[]::new));
    }
}
