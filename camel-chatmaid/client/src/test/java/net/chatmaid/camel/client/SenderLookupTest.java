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
import static net.chatmaid.camel.client.SenderRequests.POST_SEND;
import static net.chatmaid.camel.client.SenderRequests.from;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When a send causes a look-up of its sender. */
class SenderLookupTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @Test
    void aSendThatIsNotValidMakesNoRequest() {
        // given
        chatmaid.open(DisconnectedSend.BAD_REQUEST);
        // when
        failure(
                ChatmaidValidationException.class,
                chatmaid.client()
                        .send(SendRequest.builder()
                                .from(ORDERS)
                                .to("Ada")
                                .content("x")
                                .build()));
        // then
        assertThat(SenderRequests.of(chatmaid.sandbox())).isEmpty();
    }

    @Test
    void anAcceptedSendMakesOneRequest() {
        // given
        chatmaid.open(DisconnectedSend.BAD_REQUEST);
        // when
        chatmaid.client().send(from(ORDERS)).join();
        // then
        assertThat(SenderRequests.of(chatmaid.sandbox())).containsExactly(POST_SEND);
    }

    @Test
    void aRejectionWithATestKeyCausesNoLookUp() {
        // given
        chatmaid.open(DisconnectedSend.BAD_REQUEST);
        chatmaid.use(Clients.at(chatmaid.sandbox(), chatmaid.time()));
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        // when
        chatmaid.client().send(from(ORDERS)).join();
        chatmaid.sandbox().failNext(1, Fault.status(404));
        failure(ChatmaidNotFoundException.class, chatmaid.client().send(from(ORDERS)));
        // then
        assertThat(SenderRequests.of(chatmaid.sandbox())).containsExactly(POST_SEND, POST_SEND);
    }
}
