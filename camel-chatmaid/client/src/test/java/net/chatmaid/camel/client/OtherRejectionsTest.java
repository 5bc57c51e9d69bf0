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

import net.chatmaid.camel.sandbox.DisconnectedSend;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends that Chatmaid rejects for another reason than a sender that is not connected. */
class OtherRejectionsTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void aRejectionOfAConnectedSenderKeepsItsException(int status) {
        // given: the sender is connected
        chatmaid.open(DisconnectedSend.ACCEPTED);
        chatmaid.sandbox().failNext(1, Fault.status(status));
        // when
        Class<? extends ChatmaidApiException> type =
                status == 400 ? ChatmaidValidationException.class : ChatmaidNotFoundException.class;
        ChatmaidApiException e = failure(type, chatmaid.client().send(from(ORDERS)));
        // then
        assertThat(e.getStatus()).isEqualTo(status);
        assertThat(SenderRequests.of(chatmaid.sandbox())).containsExactly(POST_SEND, GET_STATUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 409, 422})
    void otherStatusesCauseNoLookUpOfTheSender(int status) {
        // given
        chatmaid.open(DisconnectedSend.ACCEPTED);
        chatmaid.sandbox().failNext(1, Fault.status(status));
        // when
        chatmaid.client().send(from(ORDERS));
        // then
        assertThat(SenderRequests.of(chatmaid.sandbox())).containsExactly(POST_SEND);
    }

    @Test
    void theExceptionNamesASenderThatTheAccountDoesNotHave() {
        // given
        chatmaid.open(DisconnectedSend.NOT_FOUND);
        // when
        ChatmaidNotFoundException e =
                failure(ChatmaidNotFoundException.class, chatmaid.client().send(from("+15559998888")));
        // then
        assertThat(e).hasMessageContainingAll(TO, "no sender +15559998888", "from");
        assertThat(e.getStatus()).isEqualTo(404);
        assertThat(e.getPath()).isEqualTo(SEND);
    }
}
