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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The thread on which a send ends. */
class CallingThreadTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void runsOnTheCallingThreadIfItNeedNotWait() throws Exception {
        // given
        routes.start();
        AtomicInteger callbacks = new AtomicInteger();
        Exchange exchange = AsyncSend.exchange(routes);
        // when
        boolean sync = AsyncSend.producer(routes, AsyncSend.URI).process(exchange, doneSync -> {
            assertThat(doneSync).isTrue();
            callbacks.incrementAndGet();
        });
        // then
        assertThat(sync).isTrue();
        assertThat(callbacks).hasValue(1);
        assertThat(exchange.getMessage().getHeader("CamelChatmaidMessageId")).isNotNull();
    }

    @Test
    void callsBackOnceFromAThreadThatMayBlockAfterRetries() throws Exception {
        // given
        routes.start();
        routes.sandbox().failNext(2, Fault.status(503));
        AtomicInteger callbacks = new AtomicInteger();
        CompletableFuture<String> thread = new CompletableFuture<>();
        // when
        boolean sync = AsyncSend.producer(routes, AsyncSend.URI).process(AsyncSend.exchange(routes), doneSync -> {
            callbacks.incrementAndGet();
            thread.complete(Thread.currentThread().getName());
        });
        // then
        assertThat(sync).isFalse();
        assertThat(Patience.get(thread)).contains("ChatmaidRoute");
        // and not again while another goes the same way
        routes.sandbox().failNext(2, Fault.status(503));
        CompletableFuture<Void> after = new CompletableFuture<>();
        AsyncSend.producer(routes, AsyncSend.URI).process(AsyncSend.exchange(routes), doneSync -> after.complete(null));
        Patience.get(after);
        assertThat(callbacks).hasValue(1);
    }
}
