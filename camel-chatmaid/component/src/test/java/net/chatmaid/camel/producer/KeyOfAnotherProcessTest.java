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

import static net.chatmaid.camel.SandboxRoutes.OTHER_RECIPIENT;
import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A key that another process has used for another message. */
class KeyOfAnotherProcessTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @Test
    void rejectsTheKeyOfAnotherRecipientInTheSameSecond() throws Exception {
        // given
        sendFromAnotherProcess();
        // when
        Exchange end = routes.start()
                .to("chatmaid:send?to=" + OTHER_RECIPIENT + "&idempotencyKey=order-7")
                .withBody("Hi")
                .send();
        // then
        assertThat(end.getException())
                .isInstanceOf(ChatmaidIdempotencyException.class)
                .hasMessageContaining(routes.sandbox().messages().get(0).id())
                .hasMessageContaining("another recipient");
        assertThat(routes.sandbox().messages()).hasSize(1);
    }

    @Test
    void rejectsTheKeyOfAnotherText() throws Exception {
        // given
        sendFromAnotherProcess();
        routes.sandbox().advance(Duration.ofSeconds(10));
        // when
        Exchange end = routes.start()
                .to("chatmaid:send?to=" + RECIPIENT + "&idempotencyKey=order-7")
                .withBody("Goodbye")
                .send();
        // then
        assertThat(end.getException())
                .isInstanceOf(ChatmaidIdempotencyException.class)
                .hasMessageContaining(routes.sandbox().messages().get(0).id())
                .hasMessageContaining("another text");
        assertThat(end.getMessage().getHeader("CamelChatmaidDuplicate")).isNull();
    }

    private void sendFromAnotherProcess() throws Exception {
        try (SandboxRoutes other = SandboxRoutes.test(routes.sandbox())) {
            other.start()
                    .to("chatmaid:send?to=" + RECIPIENT + "&idempotencyKey=order-7")
                    .withBody("Hi")
                    .send();
        }
    }
}
