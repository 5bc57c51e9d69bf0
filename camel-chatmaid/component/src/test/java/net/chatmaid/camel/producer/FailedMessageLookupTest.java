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

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A failed message that is looked up. */
class FailedMessageLookupTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void namesTheErrorInHeaders() {
        // given
        SandboxMessage message = message(MagicRecipients.RECIPIENT_NOT_REACHABLE);
        routes.sandbox().advance(Duration.ofMinutes(1));
        // when
        Exchange response = routes.to("chatmaid:status").withBody(message.id()).send();
        // then
        assertThat(response.getMessage().getBody(Message.class).status()).isEqualTo(MessageStatus.FAILED);
        assertThat(response.getMessage().getHeaders())
                .containsEntry("CamelChatmaidErrorCode", "RECIPIENT_NOT_REACHABLE")
                .containsKey("CamelChatmaidErrorMessage");
    }

    private SandboxMessage message(String to) {
        return routes.sandbox()
                .addMessage(
                        routes.sandbox().liveKey(),
                        to,
                        "hi",
                        routes.sandbox().clock().now());
    }
}
