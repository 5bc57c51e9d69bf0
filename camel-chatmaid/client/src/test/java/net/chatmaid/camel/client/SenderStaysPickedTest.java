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

import java.time.Instant;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What does not make the next send pick its sender again. */
class SenderStaysPickedTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @Test
    void anotherSenderIsDisconnected() {
        // given
        chatmaid.client().send(WITHOUT_SENDER).join();

        // when: the old phone is disconnected
        chatmaid.client().phoneNumber(OLD).join();
        chatmaid.client().phoneStatus(OLD).join();
        chatmaid.client().phoneStatus(ORDERS).join();
        chatmaid.client().send(WITHOUT_SENDER).join();

        // then
        assertThat(SenderRequests.lists(chatmaid.sandbox())).isEqualTo(1);
    }

    @Test
    void aMessageFailedBeforeTheSenderWasPicked() {
        // given
        Instant before = chatmaid.sandbox().clock().now().minusSeconds(60);
        chatmaid.sandbox()
                .addMessage(new SandboxMessage(
                        "msg_old",
                        ORDERS,
                        "+15557654321",
                        false,
                        null,
                        "x",
                        null,
                        "live",
                        "failed",
                        "NOT_CONNECTED",
                        "Off",
                        before,
                        null,
                        null,
                        null,
                        before));
        chatmaid.client().send(WITHOUT_SENDER).join();

        // when
        chatmaid.client().message("msg_old").join();
        chatmaid.client().messages(MessageQuery.page(1)).join();
        chatmaid.client().send(WITHOUT_SENDER).join();

        // then
        assertThat(SenderRequests.lists(chatmaid.sandbox())).isEqualTo(1);
    }
}
