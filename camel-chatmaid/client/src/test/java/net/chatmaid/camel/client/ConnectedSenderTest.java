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
import static net.chatmaid.camel.client.SenderRequests.WITHOUT_SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connected sender that a send without a sender picks. */
class ConnectedSenderTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @Test
    void sendsNothingWithoutAConnectedSenderAndLooksItUpAgainForTheNextSend() {
        // given
        chatmaid.sandbox().setConnectionStatus(ORDERS, "qr_pending");

        // when
        ChatmaidNoSenderException e =
                failure(ChatmaidNoSenderException.class, chatmaid.client().send(WITHOUT_SENDER));

        // then
        assertThat(e)
                .hasMessage("Nothing was sent: the account has no connected sender (+15550000001 is disconnected,"
                        + " +15551234567 is qr_pending). Connect one in Chatmaid's dashboard");
        assertThat(chatmaid.sandbox().messages()).isEmpty();

        // when
        chatmaid.sandbox().setConnectionStatus(ORDERS, "connected");

        // then
        assertThat(SenderRequests.picked(chatmaid.client())).isEqualTo(ORDERS);
    }

    @Test
    void theSendFailsWithTheLookUpAndTheNextSendLooksItUpAgain() {
        // given
        chatmaid.sandbox().failNext(1, Fault.status(403));

        // then
        failure(ChatmaidPermissionException.class, chatmaid.client().send(WITHOUT_SENDER));
        assertThat(SenderRequests.picked(chatmaid.client())).isEqualTo(ORDERS);
    }

    @Test
    void isLookedUpAgainAfterASendFromItWasRejected() {
        // given
        chatmaid.client().send(WITHOUT_SENDER).join();
        chatmaid.sandbox().failNext(1, "POST", "/v1/messages/send", Fault.status(404));
        failure(ChatmaidNotFoundException.class, chatmaid.client().send(WITHOUT_SENDER));

        // when
        chatmaid.client().send(WITHOUT_SENDER).join();

        // then
        assertThat(SenderRequests.lists(chatmaid.sandbox())).isEqualTo(2);
    }
}
