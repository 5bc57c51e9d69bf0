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

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Message ids that are not valid. */
class MessageIdValidationTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void rejectsATextThatIsNoMessageId() {
        for (Object body : new Object[] {null, "", "hello", "msg_ with spaces", 42}) {
            // when
            Exchange response = routes.to("chatmaid:status").withBody(body).send();
            // then
            assertThat(response.getException())
                    .isInstanceOf(ChatmaidValidationException.class)
                    .hasMessageContainingAll("messageId is missing", "CamelChatmaidMessageId");
        }
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    @Test
    void doesNotReachAnotherPathOfTheApi() {
        // when
        Exchange response = routes.to("chatmaid:status")
                .withHeader("CamelChatmaidMessageId", "../phone-numbers?x=%2F#")
                .send();
        // then
        assertThat(response.getException()).isInstanceOf(ChatmaidNotFoundException.class);
        assertThat(routes.sandbox().requests().get(0).path())
                .isEqualTo("/v1/messages/..%2Fphone-numbers%3Fx%3D%252F%23");
    }
}
