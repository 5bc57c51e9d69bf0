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

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that Camel's converters read. */
class TextFieldTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    static Stream<Object> texts() {
        return Stream.of(
                "7784",
                new StringBuilder("7784"),
                7784,
                7784L,
                "7784".getBytes(StandardCharsets.UTF_8),
                "7784".toCharArray(),
                new ByteArrayInputStream("7784".getBytes(StandardCharsets.UTF_8)),
                new StringReader("7784"),
                ByteBuffer.wrap("x7784x".getBytes(StandardCharsets.UTF_8), 1, 4).slice(),
                new ObjectMapper().getNodeFactory().textNode("7784"),
                new ObjectMapper().getNodeFactory().numberNode(7784));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsATextOfAnyType(Object text) {
        // when
        Exchange sent = routes.to("chatmaid:send?to=" + RECIPIENT + "&content=Order ${header.text}: ${header.text}")
                .withHeader("text", text)
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("Order 7784: 7784");
    }
}
