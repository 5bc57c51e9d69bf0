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

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies with the fields of a send. */
class FieldsBodyTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start(new SendBodyRoutes());
    }

    static Stream<Object> fields() {
        Map<String, Object> map = Map.of(
                "fromPhoneId",
                "+15551234567",
                "to",
                "+15557654321",
                "content",
                SendBodyRoutes.TEXT,
                "mediaUrls",
                List.of("https://example.com/a.png"),
                "idempotencyKey",
                "order-1");
        return Stream.of(
                map,
                new ObjectMapper().valueToTree(map),
                new SendRequest(
                        "+15551234567",
                        "+15557654321",
                        SendBodyRoutes.TEXT,
                        List.of("https://example.com/a.png"),
                        "order-1"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void readsTheFieldsOfAMapAJsonNodeAndASendRequest(Object body) {
        // when
        Exchange sent = routes.to("direct:fields").withBody(body).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().requests().get(0).body())
                .contains(
                        "\"fromPhoneId\":\"+15551234567\"",
                        "\"to\":\"+15557654321\"",
                        "\"mediaUrls\":[\"https://example.com/a.png\"]",
                        "\"idempotencyKey\":\"order-1\"")
                .doesNotContain("environment");
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly(SendBodyRoutes.TEXT);
    }
}
