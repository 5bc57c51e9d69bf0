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
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/** URLs and texts arrive unchanged: as a property, as a header, and as what an expression in a property gives. */
class SendSinkPropertyTest {

    private static final String SINK = "chatmaid-send-sink";
    private static final String TO = "+15557654321";
    private static final String ROUTE = """
            - from:
                uri: direct:start
                steps:
                  - to: kamelet:chatmaid-send-sink
            """;

    private static ChatmaidSandbox sandbox;

    @BeforeContainer
    static void open() {
        sandbox = ChatmaidSandbox.start();
    }

    @AfterContainer
    static void close() {
        sandbox.close();
    }

    @BeforeTry
    void reset() {
        sandbox.reset();
    }

    @Property(tries = 20)
    void sendsAPropertyUnchanged(@ForAll("urls") String url) throws Exception {
        try (KameletRoutes routes = new KameletRoutes(sandbox)) {
            routes.property(SINK, "to", TO).property(SINK, "mediaUrls", url).start(ROUTE);
            assertArrives(routes, "text", url, Map.of("to", "+15550009999", "media-urls", "https://a.example/other"));
        }
    }

    @Property(tries = 20)
    void sendsAHeaderUnchanged(@ForAll("urls") String url, @ForAll("texts") String text) throws Exception {
        try (KameletRoutes routes = new KameletRoutes(sandbox)) {
            routes.start(ROUTE);
            assertArrives(routes, text, url, Map.of("to", TO, "media-urls", url));
        }
    }

    @Property(tries = 20)
    void sendsTheResultOfAnExpressionUnchanged(@ForAll("urls") String url, @ForAll("texts") String text)
            throws Exception {
        try (KameletRoutes routes = new KameletRoutes(sandbox)) {
            routes.property(SINK, "to", "${header.phone}")
                    .property(SINK, "mediaUrls", "${header.invoice}")
                    .start(ROUTE);
            assertArrives(routes, text, url, Map.of("phone", TO, "invoice", url));
        }
    }

    private static void assertArrives(KameletRoutes routes, String text, String url, Map<String, Object> headers) {
        // when
        routes.send("direct:start", text, headers);
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to, SandboxMessage::content, SandboxMessage::mediaUrls)
                .containsExactly(tuple(TO, text, List.of(url)));
    }

    @Provide
    Arbitrary<String> urls() {
        return joined(
                        "a",
                        "%2F",
                        "%25",
                        "%26",
                        "%20",
                        "+",
                        "&",
                        "=",
                        ";",
                        "#",
                        "(",
                        ")",
                        ")&to=+15550009999",
                        "?",
                        "x=1")
                .map(rest -> "https://shop.example.com/" + rest);
    }

    @Provide
    Arbitrary<String> texts() {
        return joined(
                "a", "&", "#", "%", "%2B", "+", "{{to}}", "{{", "}}", "${body}", "${", "}", "\\n", "\n", "RAW(x)", "👋",
                "?:");
    }

    private static Arbitrary<String> joined(String... parts) {
        return Arbitraries.of(parts).list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list));
    }
}
