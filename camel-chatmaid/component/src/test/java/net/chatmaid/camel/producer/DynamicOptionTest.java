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
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a message among several dynamic options. */
class DynamicOptionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @ParameterizedTest
    @ValueSource(
            strings = {"${camelId}", "x&to=+15550009999", "x&baseUrl=http://localhost:1", "#class:java.lang.String"})
    void keepsTheTextOfAMessageAsAValue(String text) throws Exception {
        // given
        routes.start(DynamicRoute.to(
                "chatmaid:${header.what}?to=${header.phone}&content=${body}&maxRetries=${header.retries}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(text)
                .withHeaders(Map.of("what", "send", "retries", 1, "phone", "+15557654321"))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple("+15557654321", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#class:java.lang.String", "#bean:x", "RAW(1)", "RAW{1}", "x{{secret:x}}"})
    void rejectsATextThatAUriCannotHoldAsAValue(String text) throws Exception {
        // given
        routes.start(DynamicRoute.to("chatmaid:messages?phoneNumberId=${header.id}"));
        // when
        Exchange sent = routes.to("direct:start").withHeader("id", text).send();
        // then
        assertThat(sent.getException())
                .hasMessageContaining(
                        "the option phoneNumberId has become a text that is not valid as a value in a URI")
                .hasMessageNotContaining(text);
        assertThat(routes.sandbox().requestCount()).isZero();
    }
}
