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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Group;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that have no text of their own. */
class ObjectWithoutTextTest {

    private static final String ONE = "https://a.example/1.jpg";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    static Stream<Object> withoutText() {
        return Stream.of(
                new Object(),
                Map.of("a", 1),
                List.of("a", "b"),
                Set.of("a"),
                Arguments.of((Object) new String[] {"a"}),
                new int[] {1},
                new Group("1@g.us", "Ours", null, null),
                new ObjectMapper().createObjectNode().put("a", 1),
                new ObjectMapper().createArrayNode().add("a"));
    }

    @ParameterizedTest
    @MethodSource("withoutText")
    void rejectsItFromOptionHeaderAndBody(Object value) {
        List<Exchange> ways = List.of(
                routes.to("chatmaid:send?to=" + RECIPIENT + "&content=${body}")
                        .withBody(value)
                        .send(),
                routes.to("chatmaid:send?to=" + RECIPIENT + "&content=Order: ${body}")
                        .withBody(value)
                        .send(),
                routes.to("chatmaid:send?to=" + RECIPIENT + "&content=${header.x}")
                        .withHeader("x", value)
                        .send(),
                routes.to("chatmaid:send?to=" + RECIPIENT)
                        .withHeader("CamelChatmaidContent", value)
                        .send(),
                routes.to("chatmaid:send?content=hi")
                        .withHeader("CamelChatmaidTo", value)
                        .send(),
                routes.to("chatmaid:send?content=hi&to=" + RECIPIENT)
                        .withHeader("CamelChatmaidMediaUrls", List.of(ONE, value))
                        .send(),
                routes.to("chatmaid:send?content=hi&to=" + RECIPIENT + "&idempotencyKey=k-${body}")
                        .withBody(value)
                        .send(),
                routes.to("chatmaid:send")
                        .withBody(Map.of("to", RECIPIENT, "content", value))
                        .send());
        // then
        assertThat(ways).allSatisfy(sent -> assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll("expected a text", value.getClass().getTypeName()));
        assertThat(routes.sandbox().requestCount()).isZero();
    }
}
