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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.apache.camel.PollingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A polling consumer that is stopped. */
class PolledStopTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PolledStatus polled = new PolledStatus(routes);

    @BeforeEach
    void start() throws Exception {
        polled.start();
    }

    @Test
    void waitsNoLonger() throws Exception {
        // given
        PollingConsumer consumer = routes.context()
                .getEndpoint(PolledStatus.URI.replace("delay=20", "delay=1h"))
                .createPollingConsumer();
        consumer.start();
        CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(consumer::receive);
        await().until(() -> routes.sandbox().requestCount() == 1);
        // when
        consumer.stop();
        // then
        assertThat(Patience.get(waiting)).isNull();
        assertThat(consumer.receiveNoWait()).isNull();
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
    }
}
