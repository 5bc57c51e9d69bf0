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
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms of a list. */
class ListFieldTest {

    private static final String ONE = "https://a.example/1.jpg";
    private static final String TWO = "https://a.example/2.jpg?x=1,2";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    static Stream<Object> lists() throws Exception {
        return Stream.of(
                ONE + "," + TWO,
                " " + ONE + " , " + TWO + "\n",
                (ONE + "," + TWO).getBytes(StandardCharsets.UTF_8),
                List.of(ONE, TWO),
                Arrays.asList(ONE, null, "", TWO),
                Arguments.of((Object) new String[] {ONE, TWO}),
                Arguments.of((Object) new Object[] {ONE.getBytes(StandardCharsets.UTF_8), new StringBuilder(TWO)}),
                List.of(URI.create(ONE), new URL(TWO)),
                new ObjectMapper().createArrayNode().add(ONE).add(TWO));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsAListFromOptionHeaderAndBody(Object urls) {
        // when
        routes.to("chatmaid:send?to=" + RECIPIENT)
                .withHeader("CamelChatmaidMediaUrls", urls)
                .send();
        routes.to("chatmaid:send?to=" + RECIPIENT + "&mediaUrls=${header.urls}")
                .withHeader("urls", urls)
                .send();
        routes.to("chatmaid:send?to=" + RECIPIENT)
                .withBody(Map.of("mediaUrls", urls))
                .send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::mediaUrls)
                .containsExactly(List.of(ONE, TWO), List.of(ONE, TWO), List.of(ONE, TWO));
    }
}
