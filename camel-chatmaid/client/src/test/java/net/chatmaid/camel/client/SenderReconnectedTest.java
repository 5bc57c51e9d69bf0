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
import static net.chatmaid.camel.client.SenderRequests.OLD;
import static net.chatmaid.camel.client.SenderRequests.ORDERS;
import static net.chatmaid.camel.client.SenderRequests.from;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sends after one that was rejected because its sender is not connected. */
class SenderReconnectedTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @ParameterizedTest
    @EnumSource(names = {"BAD_REQUEST", "NOT_FOUND"})
    void theNextSendWithoutASenderPicksAnotherOne(DisconnectedSend response) {
        // given
        chatmaid.open(response);
        chatmaid.client().send(from(null)).join();
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        chatmaid.sandbox().setConnectionStatus(OLD, "connected");
        // when
        ChatmaidSenderNotConnectedException e = failure(
                ChatmaidSenderNotConnectedException.class, chatmaid.client().send(from(null)));
        // then
        assertThat(e.getSender()).isEqualTo(ORDERS);
        assertThat(chatmaid.client().send(from(null)).join().message().from()).isEqualTo(OLD);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_REQUEST", "NOT_FOUND"})
    void theSameIdempotencyKeySendsOnceTheSenderIsConnected(DisconnectedSend response) {
        // given
        chatmaid.open(response);
        SendRequest keyed = from(ORDERS).withIdempotencyKey("order-7784");
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        failure(ChatmaidSenderNotConnectedException.class, chatmaid.client().send(keyed));
        // when
        chatmaid.sandbox().setConnectionStatus(ORDERS, "connected");
        chatmaid.client().send(keyed).join();
        chatmaid.client().send(keyed).join();
        // then
        assertThat(chatmaid.sandbox().messages()).hasSize(1);
    }
}
