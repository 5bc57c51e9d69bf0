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

import java.io.IOException;
import java.net.ServerSocket;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An API that cannot be reached. */
class RefusedConnectionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void failsTheExchange() throws Exception {
        // given
        try (SandboxRoutes nowhere = SandboxRoutes.at("http://localhost:" + freePort(), "sk_test_x")) {
            nowhere.options().setMaxRetries(2);
            nowhere.start();
            // when
            Exchange exchange = nowhere.to(AsyncSend.URI).withBody("hi").send();
            // then
            assertThat(exchange.getException())
                    .isInstanceOf(ChatmaidTransportException.class)
                    .hasMessageContainingAll("POST /v1/messages/send", "+15557654321", "localhost");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
