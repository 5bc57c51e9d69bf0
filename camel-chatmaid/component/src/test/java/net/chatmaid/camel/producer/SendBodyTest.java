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
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Group;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SendBodyTest {

    private static final String TEXT = "Zażółć 你好 👋 {\"to\": \"+15550009999\"}";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @BeforeEach
    void start() throws Exception {
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:text").to("chatmaid:send?to=+15557654321");
                from("direct:fields").to("chatmaid:send");
                from("direct:json").to("chatmaid:send?bodyFormat=json");
            }
        });
    }

    static Stream<Object> texts() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                TEXT,
                new StringBuilder(TEXT),
                bytes,
                new ByteArrayInputStream(bytes),
                new StringReader(TEXT),
                new ObjectMapper().getNodeFactory().textNode(TEXT));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsTheContentWhateverItLooksLike(Object body) {
        // when
        Exchange sent = routes.to("direct:text").withBody(body).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple("+15557654321", TEXT));
    }

    @Test
    void aFileIsItsText(@TempDir Path folder) throws Exception {
        // given
        Files.writeString(folder.resolve("order.txt"), TEXT);
        routes.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?charset=UTF-8&initialDelay=1&delay=10")
                        .to("chatmaid:send?to=+15557654321")
                        .to("mock:sent");
            }
        });
        routes.mock("sent").expectedMessageCount(1);
        // then
        routes.mock("sent").assertIsSatisfied();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly(TEXT);
    }

    static Stream<Object> fields() {
        Map<String, Object> map = Map.of(
                "fromPhoneId",
                "+15551234567",
                "to",
                "+15557654321",
                "content",
                TEXT,
                "mediaUrls",
                List.of("https://example.com/a.png"),
                "idempotencyKey",
                "order-1");
        return Stream.of(
                map,
                new ObjectMapper().valueToTree(map),
                new SendRequest("+15551234567", "+15557654321", TEXT, List.of("https://example.com/a.png"), "order-1"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aMapAJsonNodeAndASendRequestAreTheirFields(Object body) {
        // when
        Exchange sent = routes.to("direct:fields").withBody(body).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.requests().get(0).body())
                .contains(
                        "\"fromPhoneId\":\"+15551234567\"",
                        "\"to\":\"+15557654321\"",
                        "\"mediaUrls\":[\"https://example.com/a.png\"]",
                        "\"idempotencyKey\":\"order-1\"")
                .doesNotContain("environment");
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly(TEXT);
    }

    @Test
    void jsonTextIsFieldsOnlyWhereTheRouteSaysSo() {
        // given
        String json = "{\"from\": \"+15551234567\", \"to\": \"+15557654321\", \"content\": \"hi\","
                + " \"mediaUrls\": \"https://example.com/a.png\"}";
        // when
        Exchange sent = routes.to("direct:json").withBody(json).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("hi");
    }

    @Test
    void aStreamOfWhichNothingIsNeededIsNotRead() {
        // given
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("read");
            }
        };
        // when
        Exchange sent = routes.to("chatmaid:send?to=+15557654321&content=A file has arrived")
                .withBody(broken)
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("A file has arrived");
    }

    @Test
    void aBodyThatIsNoMessageIsRejectedWithASentence() {
        rejected("direct:text", new Object(), "java.lang.Object", "expected a text");
        rejected("direct:text", List.of("a", "b"), "expected a text");
        rejected("direct:text", new SendBodyTest(), "SendBodyTest");
        rejected("direct:text", new Group("1@g.us", "Ours", null, null), "model.Group", "expected a text");
        rejected("direct:json", new Group("1@g.us", "Ours", null, null), "model.Group", "expected a text");
        rejected("direct:fields", Map.of("to", "+15557654321", "contnet", "hi"), "field 'contnet'", "content");
        rejected("direct:fields", Map.of("to", Map.of("a", 1), "content", "hi"), "to is given in the body");
        rejected("direct:json", "not json", "is not JSON (line 1");
        rejected("direct:json", "[1]", "ARRAY", "expected an object");
        rejected("direct:json", "", "expected an object");
        assertThat(sandbox.requestCount()).isZero();
    }

    private void rejected(String uri, Object body, String... words) {
        assertThat(routes.to(uri).withBody(body).send().getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll(words);
    }
}
