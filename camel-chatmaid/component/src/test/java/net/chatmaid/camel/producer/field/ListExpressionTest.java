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

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists of JSON text and of several expressions. */
class ListExpressionTest {

    private static final String ONE = "https://a.example/1.jpg";
    private static final String TWO = "https://a.example/2.jpg?x=1,2";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void readsAListFromJsonAndFromSeveralFunctions() {
        // when
        routes.to("chatmaid:send?bodyFormat=json&to=" + RECIPIENT)
                .withBody("{\"mediaUrls\": \"" + ONE + "," + TWO + "\"}")
                .send();
        routes.to("chatmaid:send?to=" + RECIPIENT + "&mediaUrls=${header.a},${header.none},${header.b}")
                .withHeader("a", ONE)
                .withHeader("b", TWO)
                .send();
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::mediaUrls)
                .containsExactly(List.of(ONE, TWO), List.of(ONE, TWO));
    }
}
