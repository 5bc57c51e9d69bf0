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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests of each operation conform to the API's document. */
class OperationContractTest {

    private static final String SEND = "POST /v1/messages/send";
    private static final String BOTH = "from=+15551234567&to=+15557654321";

    @RegisterExtension
    static final ConformingSandbox SANDBOX = new ConformingSandbox();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(SANDBOX.get());

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    /** The last request that is expected, and the producer with a body and headers that makes it. */
    record Operation(String request, String uri, Object body, Map<String, Object> headers) {

        Operation(String request, String uri, Object body) {
            this(request, uri, body, Map.of());
        }
    }

    static List<Operation> operations() {
        return List.of(
                new Operation(SEND, "chatmaid:send?" + BOTH, "Order 7784 confirmed"),
                new Operation(SEND, "chatmaid:send?" + BOTH, "😀".repeat(4096)),
                new Operation(SEND, "chatmaid:send?" + BOTH + "&idempotencyKey=order-7784", "Once"),
                new Operation(SEND, "chatmaid:send?" + BOTH + "&mediaUrls=https://example.com/a.png", null),
                new Operation(SEND, "chatmaid:send?to=120363043211234567@g.us", "To a group"),
                new Operation(SEND, "chatmaid:send", everyField()),
                new Operation("GET /v1/messages/msg_none", "chatmaid:status", "msg_none"),
                new Operation("GET /v1/phone-numbers", "chatmaid:phones", null),
                new Operation("GET /v1/messages", "chatmaid:messages?status=failed", null),
                new Operation("GET /v1/messages", "chatmaid:messages?fetch=all&page=2&limit=7", null),
                new Operation("GET /v1/messages/inbound", "chatmaid:inbound", null),
                new Operation("GET /v1/messages/inbound/inmsg_none", "chatmaid:inbound?messageId=inmsg_none", null),
                new Operation("GET /v1/groups", "chatmaid:groups?from=+15551234567", null),
                new Operation("GET /v1/account", "chatmaid:account", null),
                new Operation("GET /v1/account/usage", "chatmaid:usage?period=week", null),
                new Operation("GET /v1/phone-numbers", "chatmaid:verify", null),
                new Operation("GET /v1/phone-numbers", "chatmaid:phones?lookup=connected", null),
                new Operation("GET /v1/phone-numbers/%2B15551234567", "chatmaid:phones?phone=+15551234567", null),
                new Operation(
                        "GET /v1/phone-numbers/phone_1",
                        "chatmaid:phones",
                        null,
                        Map.of("CamelChatmaidPhone", "phone_1")),
                new Operation(
                        "GET /v1/phone-numbers/%2B15550000001/status",
                        "chatmaid:phones?lookup=status", "+15550000001"));
    }

    private static Map<String, Object> everyField() {
        return Map.of(
                "from", "+15551234567",
                "to", "+15557654321",
                "content", "With two attachments",
                "mediaUrls", List.of("https://example.com/a,b.png?c=%20", "HTTPS://example.com/ä"),
                "idempotencyKey", "order-".repeat(20));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void conforms(Operation operation) {
        // when
        routes.to(operation.uri())
                .withBody(operation.body())
                .withHeaders(operation.headers())
                .send();
        // then
        assertThat(SANDBOX.get().requests())
                .last()
                .extracting(request -> request.method() + " " + request.path())
                .isEqualTo(operation.request());
        SANDBOX.assertConforming();
    }
}
