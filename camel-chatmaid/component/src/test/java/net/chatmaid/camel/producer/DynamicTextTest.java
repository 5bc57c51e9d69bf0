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

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a message in a dynamic URI is data. */
class DynamicTextTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x&to=+15550009999",
                "${camelId}",
                "${sys.user.home}",
                "$simple{camelId}",
                "RAW(x)&to=+15550009999",
                "x)&to=+15550009999",
                "100%25 a+b ?x=#bean:y",
                "two\nlines",
                "#class:java.lang.String"
            })
    void neitherDecodesNorEvaluatesTheTextOfAMessage(String text) throws Exception {
        // given
        routes.start(DynamicRoute.to(
                "chatmaid:send?to=${header.phone}&content=${body}&idempotencyKey=${header.order}-${header.step}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(text)
                .withHeader("phone", "+15557654321")
                .withHeader("order", text)
                .withHeader("step", "1")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple("+15557654321", text));
        assertThat(DynamicRoute.endpoints(routes)).hasSize(1);
    }

    @Test
    void putsNoPropertyIntoATextWithItsPlaceholder() throws Exception {
        // given
        routes.context().getPropertiesComponent().addInitialProperty("secret", "hunter2");
        routes.start(DynamicRoute.to("chatmaid:send?to=+15557654321&content=${body}"));
        // when
        routes.to("direct:start").withBody("Hi {{secret}}").send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("Hi {{secret}}");
    }

    @Test
    void sendsATextWithAnUnknownPlaceholderAsItIsOrNotAtAll() throws Exception {
        // given
        routes.start(DynamicRoute.to("chatmaid:send?to=+15557654321&content=${body}"));
        // when
        Exchange sent = routes.to("direct:start").withBody("Hi {{secret}}").send();
        // then
        if (sent.getException() == null) {
            assertThat(routes.sandbox().messages())
                    .extracting(SandboxMessage::content)
                    .containsExactly("Hi {{secret}}");
        } else {
            // Camel up to 4.18 looks the property up
            assertThat(sent.getException()).hasMessageContaining("secret");
            assertThat(routes.sandbox().messages()).isEmpty();
        }
    }
}
