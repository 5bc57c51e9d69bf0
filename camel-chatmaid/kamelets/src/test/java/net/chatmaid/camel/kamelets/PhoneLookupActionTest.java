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
package net.chatmaid.camel.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneLookupActionTest {

    private static final String FIRST = "+15551234567";
    private static final String SECOND = "+15551234568";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private KameletRoutes routes;

    @BeforeEach
    void open() {
        sandbox.addPhone(SECOND, "Second", "qr_pending");
        routes = new KameletRoutes(sandbox);
    }

    @AfterEach
    void close() {
        routes.close();
    }

    @Test
    void listsAllSendersWithoutAPhone() throws Exception {
        // when
        JsonNode phones = KameletRoutes.json(lookUp("kamelet:chatmaid-phone-lookup-action", Map.of()));
        // then
        assertThat(phones.findValuesAsText("phoneNumber")).contains(FIRST, SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "ce-phone"})
    void readsTheHeaderIfThePropertyIsNotSet(String header) throws Exception {
        // when
        Message answer = lookUp("kamelet:chatmaid-phone-lookup-action", Map.of(header, SECOND, "orderId", "7784"));
        // then
        assertThat(KameletRoutes.json(answer).get("phoneNumber").asText()).isEqualTo(SECOND);
        assertThat(answer.getHeader("CamelChatmaidConnectionStatus")).isEqualTo("qr_pending");
        assertThat(answer.getHeader("orderId")).isEqualTo("7784");
        assertThat(answer.getHeaders()).doesNotContainKey("CamelChatmaidPhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "ce-phone"})
    void prefersThePropertyOverTheHeader(String header) throws Exception {
        // when
        Message answer =
                lookUp("kamelet:chatmaid-phone-lookup-action?phone=RAW(" + FIRST + ")", Map.of(header, SECOND));
        // then
        assertThat(KameletRoutes.json(answer).get("phoneNumber").asText()).isEqualTo(FIRST);
    }

    @Test
    void findsTheConnectedSender() throws Exception {
        // given
        sandbox.setConnectionStatus(FIRST, "disconnected");
        sandbox.setConnectionStatus(SECOND, "connected");
        // when
        Message answer =
                lookUp("kamelet:chatmaid-phone-lookup-action?lookup=connected", Map.of("CamelChatmaidPhone", FIRST));
        // then
        assertThat(KameletRoutes.json(answer).get("phoneNumber").asText()).isEqualTo(SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lookup", "baseUrl"})
    void addsNoOptionByAProperty(String property) throws Exception {
        // given
        routes.property("chatmaid-phone-lookup-action", property, "list&phone=" + FIRST);
        // then
        assertThatThrownBy(() -> lookUp("kamelet:chatmaid-phone-lookup-action", Map.of()))
                .hasStackTraceContaining(property)
                .hasStackTraceContaining("list&phone=" + FIRST);
        assertThat(sandbox.requests()).isEmpty();
    }

    private Message lookUp(String uri, Map<String, Object> headers) throws Exception {
        routes.start("""
                - from:
                    uri: direct:start
                    steps:
                      - to: "%s"
                """.formatted(uri));
        return routes.send("direct:start", "7784", headers);
    }
}
