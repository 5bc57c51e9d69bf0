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

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.PhoneNumber;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Senders that are listed and looked up. */
class PhoneLookupTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void listsAllByDefaultAndOneIfItIsNamed() {
        // when
        List<?> all = routes.to("chatmaid:phones").request(List.class);
        PhoneNumber byOption = routes.to("chatmaid:phones?phone=+15551234567").request(PhoneNumber.class);
        PhoneNumber byHeader = routes.to("chatmaid:phones")
                .withHeader("CamelChatmaidPhone", "+15550000001")
                .request(PhoneNumber.class);
        // then
        assertThat(all).hasSize(2).allMatch(PhoneNumber.class::isInstance);
        assertThat(byOption.displayName()).isEqualTo("Orders");
        assertThat(byHeader.isConnected()).isFalse();
        assertThat(routes.sandbox().requests().get(1).path()).isEqualTo("/v1/phone-numbers/%2B15551234567");
    }

    @Test
    void looksAConnectionUpByStatus() {
        // when
        Exchange response = routes.to("chatmaid:phones?lookup=status")
                .withBody("+15550000001")
                .send();
        // then
        assertThat(response.getMessage().getHeader("CamelChatmaidConnectionStatus"))
                .isEqualTo("disconnected");
        assertThat(routes.sandbox().requests().get(0).path()).endsWith("/status");
    }
}
