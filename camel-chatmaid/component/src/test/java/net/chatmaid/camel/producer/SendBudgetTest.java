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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sends that wait for a permit. */
class SendBudgetTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void holdNoThreads() throws Exception {
        // given
        routes.options().setRequestsPerMinute(1);
        routes.options().setMaxWait(Duration.ofHours(3).toMillis());
        routes.start();
        AsyncProducer producer = AsyncSend.producer(routes, AsyncSend.URI);
        AtomicInteger callbacks = new AtomicInteger();
        producer.process(AsyncSend.exchange(routes), doneSync -> {});
        // when
        List<Boolean> sync = IntStream.range(0, 80)
                .mapToObj(i -> producer.process(AsyncSend.exchange(routes), doneSync -> callbacks.incrementAndGet()))
                .toList();
        // then
        assertThat(sync).containsOnly(false);
        assertThat(callbacks).hasValue(0);
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().contains("Chatmaid")))
                .hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void failsAtOnceIfTheWaitIsLongerThanMaxWait() throws Exception {
        // given
        routes.options().setRequestsPerMinute(1);
        routes.options().setMaxWait(500);
        routes.start();
        routes.to(AsyncSend.URI).withBody("first").send();
        // when
        Exchange exchange = routes.to(AsyncSend.URI).withBody("second").send();
        // then
        assertThat(exchange.getException())
                .isInstanceOf(ChatmaidRateLimitException.class)
                .hasMessageContainingAll("maxWait", "500 ms", "requestsPerMinute");
        assertThat(routes.sandbox().messages()).hasSize(1);
    }
}
