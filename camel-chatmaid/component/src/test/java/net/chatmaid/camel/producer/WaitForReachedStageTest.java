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

import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stage that the message has reached with the response to the send. */
class WaitForReachedStageTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final WaitingSend waiting = new WaitingSend(routes);

    @BeforeEach
    void start() throws Exception {
        waiting.start();
    }

    @Test
    void doesNotWait() throws Exception {
        // given: a test key
        try (SandboxRoutes withTestKey = SandboxRoutes.test(routes.sandbox()).start()) {
            // when
            Exchange exchange = withTestKey
                    .to(WaitingSend.SEND + "sent")
                    .withHeader("CamelChatmaidTo", "+15557654321")
                    .withBody("hi")
                    .send();
            // then
            assertThat(exchange.getMessage().getHeader("CamelChatmaidStatus")).isEqualTo("sent");
            assertThat(routes.sandbox().requestCount()).isEqualTo(1);
        }
    }
}
