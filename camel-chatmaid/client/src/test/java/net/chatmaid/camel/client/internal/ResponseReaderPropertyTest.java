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
package net.chatmaid.camel.client.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.Clients;
import net.chatmaid.camel.model.Account;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.Usage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Responses of any bytes are a value or a ChatmaidException. */
class ResponseReaderPropertyTest {

    private final ResponseReader responses =
            new ResponseReader(ApiKeys.fixed(Clients.KEY).redaction());

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void anyBytesAreAValueOrAChatmaidException(
            @ForAll("statuses") int status, @ForAll("headers") Map<String, String> headers, @ForAll byte[] body) {
        assertAnswered(new ApiResponse(status, headers, body));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void anyJsonIsAValueOrAChatmaidException(
            @ForAll("statuses") int status,
            @ForAll("headers") Map<String, String> headers,
            @ForAll("json") String body) {
        assertAnswered(new ApiResponse(status, headers, body.getBytes(UTF_8)));
    }

    private void assertAnswered(ApiResponse response) {
        ApiRequest request = ApiRequest.get("/v1/messages", "a subject");
        List<Runnable> readings = List.of(
                () -> assertThat(responses.one(request, response, Message.class))
                        .isNotNull(),
                () -> assertThat(responses.one(request, response, PhoneNumber.class))
                        .isNotNull(),
                () -> assertThat(responses.list(request, response, PhoneNumber.class))
                        .doesNotContainNull(),
                () -> assertThat(
                                responses.page(request, response, Message.class).data())
                        .doesNotContainNull(),
                () -> assertThat(responses
                                .page(request, response, InboundMessage.class)
                                .data())
                        .doesNotContainNull(),
                () -> assertThat(responses.list(request, response, Group.class)).doesNotContainNull(),
                () -> assertThat(responses.one(request, response, Account.class))
                        .isNotNull(),
                () -> assertThat(responses.one(request, response, Usage.class)).isNotNull());
        for (Runnable reading : readings) {
            try {
                reading.run();
                assertThat(response.status()).isLessThan(300);
            } catch (ChatmaidException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                fail("Not of the tree", e);
            }
        }
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.of(200, 201, 204, 302, 400, 401, 403, 404, 418, 429, 500, 503);
    }

    @Provide
    Arbitrary<Map<String, String>> headers() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(12),
                Arbitraries.of(
                        "Fri, 06 Feb 2015 14:00:00 GMT", "1e2147483647", "-5", "1E-999999999", "99999999999999"));
        return Arbitraries.maps(Arbitraries.of("date", "retry-after", "x-request-id", "content-type"), values);
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> leaves = Arbitraries.of(
                "null",
                "true",
                "false",
                "0",
                "-1",
                "7",
                "400",
                "429",
                "99999999999999999999",
                "1e400",
                "1e999999999",
                "-0.0",
                "1e-999999999",
                "\"\"",
                "\"sent\"",
                "\"2026-02-06T14:22:30.000Z\"",
                "\"yesterday\"",
                "\"+1555\"",
                "\"\\u0000\\ud800\"",
                "[]",
                "{}",
                "[[[]]]");
        Arbitrary<String> names = Arbitraries.of(
                "success",
                "data",
                "pagination",
                "error",
                "message",
                "statusCode",
                "retryAfter",
                "id",
                "status",
                "isGroup",
                "createdAt",
                "mediaUrls",
                "errorCode",
                "connectionStatus",
                "type",
                "receivedAt",
                "isCommunityAnnounce",
                "stats",
                "messages",
                "apiRequests",
                "total",
                "totalPages",
                "page",
                "additional",
                "",
                "*");
        Arbitrary<String> nodes = leaves;
        for (int depth = 0; depth < 3; depth++) {
            nodes = Arbitraries.oneOf(leaves, objects(names, nodes), arrays(nodes));
        }
        return Combinators.combine(objects(names, nodes), nodes, Arbitraries.of(0, 0, 0, 1, 2, 3))
                .as((object, node, form) -> switch (form) {
                    case 1 -> node;
                    case 2 -> "{\"success\": true, \"data\": " + node + "}";
                    case 3 -> "{\"data\": {\"data\": [" + node + "], \"pagination\": " + object + "}}";
                    default -> object;
                });
    }

    private static Arbitrary<String> objects(Arbitrary<String> names, Arbitrary<String> values) {
        return Arbitraries.maps(names, values).ofMaxSize(4).map(fields -> {
            StringBuilder text = new StringBuilder();
            new HashMap<>(fields).forEach((name, value) -> text.append(text.isEmpty() ? "{" : ",")
                    .append('"')
                    .append(name)
                    .append("\":")
                    .append(value));
            return text.isEmpty() ? "{}" : text.append('}').toString();
        });
    }

    private static Arbitrary<String> arrays(Arbitrary<String> values) {
        return values.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]");
    }
}
