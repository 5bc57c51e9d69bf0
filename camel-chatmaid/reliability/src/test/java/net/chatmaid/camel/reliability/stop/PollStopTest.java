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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.LastingRepository;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.PollingConsumer;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A context that stops while a poll waits for a response that never comes. */
class PollStopTest {

    private final LastingRepository repository = new LastingRepository();
    private final List<String> routed = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @EnumSource
    void endsThePollAndEmitsItsChangeAfterTheNextStart(ConsumedChange consumed) throws Exception {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start()) {
            // given
            consumed.occur(sandbox);
            try (SilentServer server = new SilentServer();
                    StoppedContext stopped = StoppedContext.of(server.baseUrl(), sandbox.liveKey())) {
                stopped.remembering(repository).start(route(consumed));
                await().until(() -> server.requests() == 1);
                // when
                stopped.stop();
                // then
                await().until(() -> server.requests() == 0);
                assertThat(routed).isEmpty();
            }
            // and when
            try (StoppedContext restarted = StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey())) {
                restarted.remembering(repository).start(route(consumed));
                // then
                await().until(() -> !routed.isEmpty());
            }
        }
    }

    @Test
    void endsTheReceiveOfAPollingConsumerWithoutAChange() throws Exception {
        try (SilentServer server = new SilentServer();
                StoppedContext stopped = StoppedContext.of(server.baseUrl(), "sk_live_never0answered0")) {
            // given
            stopped.start();
            PollingConsumer consumer =
                    stopped.context().getEndpoint("chatmaid:status").createPollingConsumer();
            consumer.start();
            CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(consumer::receive);
            await().until(() -> server.requests() == 1);
            // when
            consumer.stop();
            stopped.stop();
            // then
            assertThat(Patience.get(waiting)).isNull();
        }
    }

    private RouteBuilder route(ConsumedChange consumed) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:" + consumed
                                + "?idempotentRepository=#routed&initialDelay=1&delay=50&requestsPerMinute=0")
                        .process(exchange -> routed.add(exchange.getMessage().getBody(String.class)));
            }
        };
    }
}
