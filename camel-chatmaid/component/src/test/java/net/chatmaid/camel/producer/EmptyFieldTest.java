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
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options, headers and body fields that have no value. */
class EmptyFieldTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @ParameterizedTest
    @ValueSource(strings = {"to=${header.missing}", "to=", "to=${header.empty}"})
    void rejectsASetOptionWithoutAValue(String option) throws Exception {
        // given
        routes.options().setTo(OTHER_RECIPIENT);
        routes.start();
        // when
        Exchange sent = routes.to("chatmaid:send?content=hi&" + option)
                .withHeader("CamelChatmaidTo", RECIPIENT)
                .withHeader("empty", "")
                .withBody(Map.of("to", RECIPIENT))
                .send();
        // then
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is missing");
        assertThat(routes.sandbox().requestCount("POST", "/v1/messages/send")).isZero();
    }

    @Test
    void ignoresAnEmptyHeaderAndAnEmptyField() throws Exception {
        // given
        routes.options().setFrom("+15551234567");
        routes.start();
        // when
        Exchange sent = routes.to("chatmaid:send")
                .withHeader("CamelChatmaidTo", "")
                .withHeader("CamelChatmaidContent", new byte[0])
                .withHeader("CamelChatmaidMediaUrls", List.of())
                .withBody(Map.of("to", RECIPIENT, "content", "hi", "from", ""))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::from, SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple("+15551234567", RECIPIENT, "hi"));
    }
}
