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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of dynamic options arrive unchanged. */
class DynamicValueTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1&to=+15550009999",
                "1&content=${camelId}",
                "a+b %2B %25 ä👋",
                "a)&page=7",
                "a}&page=7",
                "two\nlines",
                "Chatmaid0Value",
                "a&&b",
                "a&",
                "${camelId}{x}",
                " a#b?c=d "
            })
    void passesAnyTextUnchanged(String text) throws Exception {
        // given
        routes.start(DynamicRoute.to(
                "chatmaid:messages?phoneNumberId=x+%25${header.id}-${header.one}&limit=${header.limit}"));
        // when
        Exchange listed = routes.to("direct:start")
                .withHeader("id", text)
                .withHeader("one", "1")
                .withHeader("limit", "7")
                .send();
        // then
        assertThat(listed.getException()).isNull();
        assertThat(routes.sandbox().requests()).singleElement().satisfies(request -> assertThat(
                        URLDecoder.decode(request.query(), StandardCharsets.UTF_8))
                .isEqualTo("phoneNumberId=x %" + text + "-1&page=1&limit=7"));
    }
}
