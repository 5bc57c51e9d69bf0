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
package net.chatmaid.camel.reliability.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A context that stops while a thread of a route waits for changes or pages. */
@ExtendWith(ChatmaidSandboxExtension.class)
class BlockedCallerStopTest {

    private static final int MORE_THAN_A_PAGE = 150;

    private final ChatmaidSandbox sandbox;

    BlockedCallerStopTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @Test
    void endsAPollEnrichThatWaitsForAChange() throws Exception {
        // given
        try (StoppedContext stopped = started(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:work").pollEnrich("chatmaid:status?delay=1h").setHeader("done", constant(true));
            }
        })) {
            CompletableFuture<Exchange> waiting = work(stopped);
            await().until(() -> sandbox.requestCount() == 1);
            // when
            stopped.stop();
            // then
            Exchange end = Patience.get(waiting);
            assertThat(end.getException()).isNull();
            assertThat(end.getMessage().getBody()).isNull();
        }
    }

    @Test
    void endsAnIterationThatWaitsForAPermit() throws Exception {
        // given
        for (int number = 0; number < MORE_THAN_A_PAGE; number++) {
            sandbox.addMessage(sandbox.liveKey(), "+15557654321", "Order " + number, Instant.now());
        }
        try (StoppedContext stopped = started(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:work")
                        .to("chatmaid:messages?fetch=all&requestsPerMinute=1&maxWait=2h")
                        .split(body())
                        .streaming()
                        .to("log:rows?level=OFF");
            }
        })) {
            CompletableFuture<Exchange> waiting = work(stopped);
            await().until(() -> stopped.component().getWaiting() == 1);
            // when
            stopped.stop();
            // then
            assertThat(Patience.get(waiting).getException()).hasStackTraceContaining("was not made");
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
    }

    private StoppedContext started(RouteBuilder route) throws Exception {
        return StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey()).start(route);
    }

    private static CompletableFuture<Exchange> work(StoppedContext stopped) {
        return stopped.context().createProducerTemplate().asyncSend("direct:work", exchange -> {});
    }
}
