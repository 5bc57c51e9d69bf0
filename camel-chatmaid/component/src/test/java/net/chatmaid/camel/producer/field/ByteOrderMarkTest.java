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
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that begins with a byte order mark. */
class ByteOrderMarkTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void readsTheJsonBehindIt(String charset) {
        // given
        String json = "\uFEFF{\"to\": \"" + RECIPIENT + "\", \"content\": \"Zażółć\"}";
        byte[] bytes = json.getBytes(Charset.forName(charset));
        // when
        for (Object body : List.of(bytes, new ByteArrayInputStream(bytes), json, new StringReader(json))) {
            Exchange sent =
                    routes.to("chatmaid:send?bodyFormat=json").withBody(body).send();
            assertThat(sent.getException()).isNull();
        }
        SendRequest converted = routes.context().getTypeConverter().convertTo(SendRequest.class, bytes);
        // then
        assertThat(routes.sandbox().messages())
                .hasSize(4)
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsOnly(tuple(RECIPIENT, "Zażółć"));
        assertThat(converted.content()).isEqualTo("Zażółć");
    }
}
