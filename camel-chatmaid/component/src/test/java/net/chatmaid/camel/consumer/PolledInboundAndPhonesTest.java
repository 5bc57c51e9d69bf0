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

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Received messages and connections that a consumer template receives. */
class PolledInboundAndPhonesTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final PolledStatus polled = new PolledStatus(routes);

    @BeforeEach
    void start() throws Exception {
        polled.start();
    }

    @Test
    void receivesOneAtATime() {
        // given
        String phones = "chatmaid:phones";
        await().until(() -> polled.template().receiveBodyNoWait(phones) == null);
        routes.sandbox().receive("+15557654321", "Hello");
        routes.sandbox().setConnectionStatus(routes.sandbox().phones().get(0).phoneNumber(), "DISCONNECTED");
        // when
        InboundMessage message = polled.template()
                .receiveBody("chatmaid:inbound?idempotentRepository=#routed", Patience.MILLIS, InboundMessage.class);
        PhoneChange change = polled.template().receiveBody(phones, Patience.MILLIS, PhoneChange.class);
        // then
        assertThat(message.content()).isEqualTo("Hello");
        assertThat(change.status().value()).isEqualTo("DISCONNECTED");
        assertThat(polled.routed.contains("inbound:" + message.id())).isTrue();
    }
}
