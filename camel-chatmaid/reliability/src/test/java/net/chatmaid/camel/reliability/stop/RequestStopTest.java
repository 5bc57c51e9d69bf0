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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A context that stops while the server has not responded. */
class RequestStopTest {

    @Test
    void makesARetryThatIsDueSoon() throws Exception {
        // given
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                StoppedContext stopped = StoppedContext.withLongTimeout(sandbox.baseUrl(), sandbox.liveKey())) {
            stopped.start(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:work").to("chatmaid:send?to=%2B15557654321&from=%2B15551234567&retryDelay=500");
                }
            });
            sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
            CompletableFuture<Exchange> sending = stopped.context()
                    .createProducerTemplate()
                    .asyncSend("direct:work", exchange -> exchange.getMessage().setBody("Order 7"));
            await().until(() -> sandbox.messages().size() == 1);
            // when
            stopped.stop();
            // then
            assertThat(Patience.get(sending).getException()).isNull();
            assertThat(sandbox.messages()).hasSize(1);
            assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(2);
        }
    }

    @Test
    void completesASendInProgress() throws Exception {
        // given
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                StoppedContext stopped = StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey())) {
            stopped.start(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:work").to(ExchangeWait.RETRY.uri());
                }
            });
            sandbox.failNext(1, "POST", "/v1/messages/send", Fault.delay(Duration.ofSeconds(1)));
            CompletableFuture<Exchange> sending = stopped.context()
                    .createProducerTemplate()
                    .asyncSend("direct:work", exchange -> exchange.getMessage().setBody("Order 7"));
            await().until(() -> sandbox.messages().size() == 1);
            // when
            stopped.stop();
            // then
            Exchange end = Patience.get(sending);
            assertThat(end.getException()).isNull();
            assertThat(end.getMessage().getHeader("CamelChatmaidMessageId"))
                    .isEqualTo(sandbox.messages().get(0).id());
        }
    }
}
