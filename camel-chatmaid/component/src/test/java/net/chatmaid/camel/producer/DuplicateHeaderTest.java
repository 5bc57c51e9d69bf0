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

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The header that marks a duplicate. */
class DuplicateHeaderTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.test();

    @Test
    void marksAMessageThatAnotherProcessHasSent() throws Exception {
        // given: another process, an hour ago
        try (SandboxRoutes earlier = SandboxRoutes.test(routes.sandbox())) {
            Exchange first = earlier.start()
                    .to("chatmaid:send?to=" + RECIPIENT + "&idempotencyKey=order-7")
                    .withBody("Hi")
                    .send();
            assertThat(first.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(false);
        }
        routes.sandbox().advance(Duration.ofHours(1));
        // when
        routes.start();
        Exchange same = routes.to("chatmaid:send?to=" + RECIPIENT + "&idempotencyKey=order-7")
                .withBody("Hi")
                .send();
        Exchange other = routes.to("chatmaid:send?to=" + RECIPIENT + "&idempotencyKey=order-8")
                .withBody("Hi")
                .send();
        Exchange waited = routes.to("chatmaid:send?waitFor=sent&to=" + RECIPIENT + "&idempotencyKey=order-7")
                .withBody("Hi")
                .send();
        // then
        assertThat(same.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(true);
        assertThat(other.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(false);
        assertThat(waited.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(true);
        assertThat(routes.sandbox().messages()).hasSize(2);
    }
}
