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
package net.chatmaid.camel.producer.field;

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import net.chatmaid.camel.BodyFormat;
import net.chatmaid.camel.SandboxRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Values that have a text of their own. */
class ValueTypeFieldTest {

    private static final String ONE = "https://a.example/1.jpg";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void readsTheTextOfAValueType() {
        // given
        UUID uuid = UUID.randomUUID();
        Map<Object, String> values = Map.of(
                uuid,
                uuid.toString(),
                LocalDate.of(2026, 11, 3),
                "2026-11-03",
                Duration.ofMinutes(5),
                "PT5M",
                Locale.GERMANY,
                "de_DE",
                URI.create(ONE),
                ONE,
                BodyFormat.json,
                "json",
                true,
                "true",
                'x',
                "x");
        values.forEach((value, text) -> {
            // when
            routes.to("chatmaid:send?to=" + RECIPIENT)
                    .withHeader("CamelChatmaidContent", value)
                    .send();
            // then
            assertThat(routes.sandbox()
                            .messages()
                            .get(routes.sandbox().messages().size() - 1)
                            .content())
                    .isEqualTo(text);
        });
    }
}
