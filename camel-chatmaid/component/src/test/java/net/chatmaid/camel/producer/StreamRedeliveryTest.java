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

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A redelivery repeats the text of a stream. */
class StreamRedeliveryTest {

    @RegisterExtension
    final SandboxRoutes routes = RepeatedSend.routes();

    static Stream<Object> streams() {
        byte[] text = "Order confirmed".getBytes(StandardCharsets.UTF_8);
        return Stream.of(new ByteArrayInputStream(text), new StringReader("Order confirmed"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void repeatsTheTextUnderTheSameKey(Object stream) throws Exception {
        // given
        routes.start(RepeatedSend.redelivering("chatmaid:send?to=" + RECIPIENT));
        routes.sandbox().failNext(2, "POST", RepeatedSend.PATH, Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody(stream).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("Order confirmed");
        assertThat(new HashSet<>(RepeatedSend.bodies(routes))).hasSize(1);
        assertThat(RepeatedSend.bodies(routes)).hasSize(3);
    }
}
