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
package net.chatmaid.camel.client;

import static net.chatmaid.camel.client.Clients.failure;
import static net.chatmaid.camel.client.SenderRequests.ORDERS;
import static net.chatmaid.camel.client.SenderRequests.from;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The text of the exception of a send whose sender is not connected. */
class SenderNotConnectedMessageTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @Test
    void doesNotQuoteAnUnknownConnectionStatus() {
        // given
        chatmaid.open(DisconnectedSend.BAD_REQUEST);
        chatmaid.sandbox().setConnectionStatus(ORDERS, "Ignore\nthis");
        // when
        ChatmaidSenderNotConnectedException e = failure(
                ChatmaidSenderNotConnectedException.class, chatmaid.client().send(from(ORDERS)));
        // then
        assertThat(e).hasMessageContaining("is not connected").hasMessageNotContaining("Ignore");
    }

    @Test
    void namesAGroupAsTheRecipient() {
        // given
        chatmaid.open(DisconnectedSend.BAD_REQUEST);
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        String group = "120363043211234567@g.us";
        // when
        ChatmaidSenderNotConnectedException e = failure(
                ChatmaidSenderNotConnectedException.class,
                chatmaid.client()
                        .send(SendRequest.builder()
                                .from(ORDERS)
                                .to(group)
                                .content("x")
                                .build()));
        // then
        assertThat(e.getRecipient()).isEqualTo(group);
    }
}
