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

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** JSON text and other bodies. */
class JsonBodyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start(new SendBodyRoutes());
    }

    @Test
    void readsFieldsFromJsonIfTheOptionSaysSo() {
        // given
        String json = "{\"from\": \"+15551234567\", \"to\": \"+15557654321\", \"content\": \"hi\","
                + " \"mediaUrls\": \"https://example.com/a.png\"}";
        // when
        Exchange sent = routes.to("direct:json").withBody(json).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("hi");
    }

    @Test
    void rejectsABodyThatIsNoMessage() {
        rejected("direct:text", new Object(), "java.lang.Object", "expected a text");
        rejected("direct:text", List.of("a", "b"), "expected a text");
        rejected("direct:text", new JsonBodyTest(), "JsonBodyTest");
        rejected("direct:text", new Group("1@g.us", "Ours", null, null), "model.Group", "expected a text");
        rejected("direct:json", new Group("1@g.us", "Ours", null, null), "model.Group", "expected a text");
        rejected("direct:fields", Map.of("to", "+15557654321", "contnet", "hi"), "field 'contnet'", "content");
        rejected("direct:fields", Map.of("to", Map.of("a", 1), "content", "hi"), "to is given in the body");
        rejected("direct:json", "not json", "is not JSON (line 1");
        rejected("direct:json", "[1]", "ARRAY", "expected an object");
        rejected("direct:json", "", "expected an object");
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    private void rejected(String uri, Object body, String... words) {
        assertThat(routes.to(uri).withBody(body).send().getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll(words);
    }
}
