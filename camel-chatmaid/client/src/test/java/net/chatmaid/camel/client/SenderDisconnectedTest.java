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

import static net.chatmaid.camel.client.SenderRequests.OLD;
import static net.chatmaid.camel.client.SenderRequests.ORDERS;
import static net.chatmaid.camel.client.SenderRequests.WITHOUT_SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.MagicRecipients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What makes the next send pick its sender again. */
class SenderDisconnectedTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @Test
    void theListOfSendersShowsThatItIsDisconnected() {
        // given
        chatmaid.client().send(WITHOUT_SENDER).join();
        SenderRequests.swapConnections(chatmaid.sandbox());

        // when
        chatmaid.client().phoneNumbers().join();

        // then
        assertThat(SenderRequests.picked(chatmaid.client())).isEqualTo(OLD);
    }

    @Test
    void itsConnectionStatusIsDisconnected() {
        // given
        chatmaid.client().send(WITHOUT_SENDER).join();
        SenderRequests.swapConnections(chatmaid.sandbox());

        // when: by its id, or by its number
        chatmaid.client().phoneStatus(ORDERS).join();

        // then
        assertThat(SenderRequests.picked(chatmaid.client())).isEqualTo(OLD);
    }

    @Test
    void aMessageHasFailedAsItsSenderWasNotConnected() {
        // given
        Message failing = chatmaid.client()
                .send(SendRequest.builder()
                        .to(MagicRecipients.NOT_CONNECTED)
                        .content("Hello")
                        .build())
                .join()
                .message();
        chatmaid.sandbox().advance(Duration.ofSeconds(5));
        SenderRequests.swapConnections(chatmaid.sandbox());

        // when
        assertThat(chatmaid.client().message(failing.id()).join().errorCode()).hasToString("NOT_CONNECTED");

        // then
        assertThat(SenderRequests.picked(chatmaid.client())).isEqualTo(OLD);
    }
}
