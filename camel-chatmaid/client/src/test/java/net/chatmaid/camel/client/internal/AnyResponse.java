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

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.message.HeaderGroup;

/** Parts of responses, as the API returns them and as it does not. */
final class AnyResponse {

    private AnyResponse() {}

    static Arbitrary<Integer> statuses() {
        return Arbitraries.of(200, 201, 204, 302, 400, 401, 403, 404, 418, 429, 500, 503);
    }

    static Arbitrary<HeaderGroup> headers() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.strings().ascii().ofMaxLength(12),
                Arbitraries.of(
                        "Fri, 06 Feb 2015 14:00:00 GMT", "1e2147483647", "-5", "1E-999999999", "99999999999999"));
        return Arbitraries.maps(Arbitraries.of("date", "retry-after", "x-request-id", "content-type"), values)
                .map(AnyResponse::headers);
    }

    static Arbitrary<String> json() {
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
        return Combinators.combine(names, values)
                .as((name, value) -> '"' + name + "\":" + value)
                .list()
                .uniqueElements(field -> field.split(":")[0])
                .ofMaxSize(4)
                .map(fields -> "{" + String.join(",", fields) + "}");
    }

    private static Arbitrary<String> arrays(Arbitrary<String> values) {
        return values.list().ofMaxSize(3).map(items -> "[" + String.join(",", items) + "]");
    }

    private static HeaderGroup headers(Map<String, String> values) {
        HeaderGroup headers = new HeaderGroup();
        values.forEach((name, value) -> headers.addHeader(new BasicHeader(name, value)));
        return headers;
    }
}
