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
package net.chatmaid.camel.sandbox.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FutureFieldsTest {

    private static final String FUTURE = "{\"list\":[\"later\",2.5,true]}";

    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().futureFields(true).accountStats(true).start();
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/messages",
                "/v1/messages/inbound",
                "/v1/groups?fromPhoneId=%2B15551234567",
                "/v1/phone-numbers",
                "/v1/phone-numbers/%2B15551234567/status",
                "/v1/account",
                "/v1/account/usage",
                "/v1/nothing"
            })
    void areInEachObjectOfAResponse(String path) {
        // given
        live.send(PlainHttpClient.RECIPIENT);
        sandbox.receive(PlainHttpClient.RECIPIENT, "hello");

        // when
        JsonNode answer = live.get(path).json();

        // then
        assertThat(withoutOne(answer)).isZero();
    }

    private static int withoutOne(JsonNode node) {
        int missing = node.isObject() && !node.path("futureField").toString().equals(FUTURE) ? 1 : 0;
        for (var field : node.properties()) {
            missing += field.getKey().equals("futureField") ? 0 : withoutOne(field.getValue());
        }
        for (JsonNode element : node.isArray() ? node : PlainHttpClient.JSON.createArrayNode()) {
            missing += withoutOne(element);
        }
        return missing;
    }

    @Test
    void leaveKnownFieldsUnchanged() {
        JsonNode message = live.send(PlainHttpClient.RECIPIENT).data();
        assertThat(message.path("content").asText()).isEqualTo("Order 7784 confirmed");
        assertThat(message.path("mediaUrls").isArray()).isTrue();
        assertThat(message.path("groupId").isNull()).isTrue();
        assertThat(message.path("isGroup").isBoolean()).isTrue();
    }

    @Test
    void areMissingByDefault() {
        try (ChatmaidSandbox present = ChatmaidSandbox.start()) {
            assertThat(PlainHttpClient.live(present).get("/v1/account").body()).doesNotContain("future");
        }
    }
}
