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
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A component that stops while a send waits for a permit. */
class StopWhileWaitingTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void failsTheExchange() throws Exception {
        // given
        routes.options().setRequestsPerMinute(1);
        routes.start();
        routes.to(AsyncSend.URI).withBody("first").send();
        CompletableFuture<Exchange> waiting = AsyncSend.send(routes, AsyncSend.URI, AsyncSend.exchange(routes));
        assertThat(waiting).isNotDone();
        // when
        routes.close();
        // then
        assertThat(Patience.get(waiting).getException())
                .isInstanceOf(ChatmaidException.class)
                .hasMessageContaining("closed");
    }
}
