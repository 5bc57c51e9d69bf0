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

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text bodies are the content. */
class TextBodyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start(new SendBodyRoutes());
    }

    static Stream<Object> texts() {
        byte[] bytes = SendBodyRoutes.TEXT.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                SendBodyRoutes.TEXT,
                new StringBuilder(SendBodyRoutes.TEXT),
                bytes,
                new ByteArrayInputStream(bytes),
                new StringReader(SendBodyRoutes.TEXT),
                new ObjectMapper().getNodeFactory().textNode(SendBodyRoutes.TEXT));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void sendsAnyTextAsTheContent(Object body) {
        // when
        Exchange sent = routes.to("direct:text").withBody(body).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple("+15557654321", SendBodyRoutes.TEXT));
    }
}
