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

import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fields that are rejected before a request. */
class SendValidationTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void doesNotReadASpaceAsAPlus() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?from=+15551234567&to=${header.phone}");
        // when
        Exchange sent = routes.to("direct:start")
                .withBody("hi")
                .withHeader("phone", " 15557654321")
                .send();
        // then
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is ' 15557654321' by the option to:");
        assertThat(routes.sandbox().messages()).isEmpty();
    }

    @Test
    void rejectsFieldsThatAreNotValid() throws Exception {
        // given
        routes.startRouteTo("chatmaid:send?from=+15551234567");
        // when, then
        rejected(
                "x",
                Map.of("CamelChatmaidTo", "0803 123 4567"),
                "to is '0803 123 4567' in the header CamelChatmaidTo:",
                "E.164");
        rejected("x", Map.of(), "to is missing", "E.164");
        rejected("", Map.of("CamelChatmaidTo", "+15557654321"), "content is empty");
        rejected("x".repeat(4097), Map.of("CamelChatmaidTo", "+15557654321"), "4097 characters", "4096");
        rejected(
                "x",
                Map.of("CamelChatmaidTo", "+15557654321", "CamelChatmaidMediaUrls", "http://example.com/a.png"),
                "mediaUrls has 'http://example.com/a.png'",
                "https");
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    private void rejected(String body, Map<String, Object> headers, String... words) {
        Exchange sent =
                routes.to("direct:start").withBody(body).withHeaders(headers).send();
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll(words)
                .message()
                .containsIgnoringCase("no request was made");
    }
}
