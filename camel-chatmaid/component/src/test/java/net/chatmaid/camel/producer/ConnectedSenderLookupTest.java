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
import net.chatmaid.camel.client.ChatmaidNoSenderException;
import net.chatmaid.camel.model.PhoneNumber;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first sender that is connected. */
class ConnectedSenderLookupTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void returnsTheFirstAndAnotherWhenItIsDisconnected() {
        // given
        routes.sandbox().addPhone("+15559990000", "Second", "connected");
        PhoneNumber before = routes.to("chatmaid:phones?lookup=connected").request(PhoneNumber.class);
        // when
        routes.sandbox().setConnectionStatus("+15551234567", "disconnected");
        routes.to("chatmaid:phones?lookup=status&phone=+15551234567").send();
        PhoneNumber after = routes.to("chatmaid:phones?lookup=connected").request(PhoneNumber.class);
        // then
        assertThat(before.phoneNumber()).isEqualTo("+15551234567");
        assertThat(after.phoneNumber()).isEqualTo("+15559990000");
    }

    @Test
    void namesTheSendersIfNoneIsConnected() {
        // given
        routes.sandbox().setConnectionStatus("+15551234567", "qr_pending");
        // when
        Exchange response =
                routes.to("chatmaid:send?to=+15557654321").withBody("hi").send();
        // then
        assertThat(response.getException())
                .isInstanceOf(ChatmaidNoSenderException.class)
                .hasMessageContainingAll("+15550000001 is disconnected", "+15551234567 is qr_pending");
    }
}
