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

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A context that is stopped while an exchange waits, and started again. */
@ExtendWith(ChatmaidSandboxExtension.class)
class RestartTest {

    private final ChatmaidSandbox sandbox;

    RestartTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
        sandbox.reset();
    }

    @Test
    void waitsAndRetriesAgainAfterTheNextStart() throws Exception {
        // given
        try (StoppedContext stopped = StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey())
                .start(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:hour").to(ExchangeWait.RETRY.uri());
                        from("direct:soon").to("chatmaid:send?to=%2B15557654321&from=%2B15551234567&retryDelay=1");
                    }
                })) {
            for (int start = 0; start < 2; start++) {
                int before = sandbox.messages().size();
                // when
                sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(500));
                Exchange retried = Patience.get(send(stopped, "direct:soon", start));
                // then
                assertThat(retried.getException()).isNull();
                assertThat(sandbox.messages()).hasSize(before + 1);
                // and when
                sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(500));
                CompletableFuture<Exchange> waiting = send(stopped, "direct:hour", start);
                int requests = start + 1;
                await().until(() -> sandbox.requestCount("POST", "/v1/messages/send") == 3 * requests);
                stopped.stop();
                stopped.stop();
                // then
                assertThat(Patience.get(waiting).getException()).hasMessageContaining("is not retried");
                assertThat(sandbox.messages()).hasSize(before + 1);
                // and when
                stopped.restart();
            }
        }
    }

    private CompletableFuture<Exchange> send(StoppedContext stopped, String uri, int start) {
        return stopped.context().createProducerTemplate().asyncSend(uri, exchange -> exchange.getMessage()
                .setBody(uri + " of start " + start));
    }
}
