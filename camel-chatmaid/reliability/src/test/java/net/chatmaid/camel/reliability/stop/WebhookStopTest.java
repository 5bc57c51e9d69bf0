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
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.LastingRepository;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A context that stops while a webhook is being routed, and a second delivery of it waits. */
@ExtendWith(ChatmaidSandboxExtension.class)
class WebhookStopTest {

    private final LastingRepository routed = new LastingRepository();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final ChatmaidSandbox sandbox;

    WebhookStopTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
        sandbox.reset();
    }

    @Test
    void makesChatmaidRetryTheDelivery() throws Exception {
        // given
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(500));
        CompletableFuture<Integer> first;
        CompletableFuture<Integer> second;
        try (StoppedContext stopped = context()) {
            WebhookPort port = WebhookPort.in(stopped.context());
            stopped.start(route());
            first = port.deliver("msg_1");
            await().until(() -> sandbox.requestCount("POST", "/v1/messages/send") == 1);
            second = port.deliver("msg_1");
            // when
            stopped.stop();
        }
        // then
        assertThat(Patience.get(first)).isGreaterThanOrEqualTo(500);
        assertThat(statusOrGone(second)).isGreaterThanOrEqualTo(400);
        assertThat(begun).hasSize(1);
        assertThat(routed.keys()).isEmpty();
        // and when
        try (StoppedContext restarted = context()) {
            WebhookPort port = WebhookPort.in(restarted.context());
            restarted.start(route());
            // then
            assertThat(Patience.get(port.deliver("msg_1"))).isEqualTo(200);
            assertThat(ended).hasSize(1);
            assertThat(routed.keys()).containsExactly("msg_1:sent");
        }
    }

    /** The path or the server may be gone before the second request arrives. Chatmaid retries the delivery then too. */
    private static int statusOrGone(CompletableFuture<Integer> response) throws Exception {
        return Patience.get(response.exceptionally(gone -> 503));
    }

    private StoppedContext context() {
        return StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey()).remembering(routed);
    }

    private RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(WebhookPort.ROUTE + "&idempotentRepository=#routed")
                        .process(exchange -> begun.add(exchange.getMessage().getBody(String.class)))
                        .setBody(constant("Changed"))
                        .to(ExchangeWait.RETRY.uri())
                        .process(exchange -> ended.add("routed"));
            }
        };
    }
}
