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
import static net.chatmaid.camel.client.SenderRequests.GET_STATUS;
import static net.chatmaid.camel.client.SenderRequests.ORDERS;
import static net.chatmaid.camel.client.SenderRequests.POST_SEND;
import static net.chatmaid.camel.client.SenderRequests.SEND;
import static net.chatmaid.camel.client.SenderRequests.TO;
import static net.chatmaid.camel.client.SenderRequests.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exception of a send that Chatmaid rejects because its sender is not connected. */
class SenderNotConnectedTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, 400, disconnected",
        "NOT_FOUND, 404, disconnected",
        "BAD_REQUEST, 400, qr_pending",
        "NOT_FOUND, 404, connecting",
        "BAD_REQUEST, 400, error"
    })
    void namesTheSenderItsConnectionStatusAndTheRecipient(DisconnectedSend response, int status, String connection) {
        // given
        chatmaid.open(response);
        chatmaid.sandbox().setConnectionStatus(ORDERS, connection);
        List<PhoneNumber> fetched = SenderRequests.phonesFetchedBy(chatmaid.client());
        // when
        ChatmaidSenderNotConnectedException e = failure(
                ChatmaidSenderNotConnectedException.class, chatmaid.client().send(from(ORDERS)));
        // then
        assertThat(e)
                .hasMessageContainingAll(TO, "sender " + ORDERS + " is " + connection, "Connect it", "not retried")
                .hasMessageNotContaining("7784");
        assertThat(e.getSender()).isEqualTo(ORDERS);
        assertThat(e.getConnectionStatus()).isEqualTo(ConnectionStatus.of(connection));
        assertThat(e.getRecipient()).isEqualTo(TO);
        assertThat(e.getStatus()).isEqualTo(status);
        assertThat(e.getPath()).isEqualTo(SEND);
        assertThat(e.getRequestId()).isNotNull();
        assertThat(e)
                .hasCauseExactlyInstanceOf(
                        status == 400 ? ChatmaidValidationException.class : ChatmaidNotFoundException.class);
        assertThat(SenderRequests.of(chatmaid.sandbox())).containsExactly(POST_SEND, GET_STATUS);
        assertThat(fetched).singleElement().satisfies(phone -> assertThat(phone.connectionStatus())
                .hasToString(connection));
    }
}
