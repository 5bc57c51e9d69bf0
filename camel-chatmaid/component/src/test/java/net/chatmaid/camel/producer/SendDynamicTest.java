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

import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidEndpoint;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendDynamicTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void moreRecipientsThanCamelKeepsEndpointsHaveOneEndpoint() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=${header.phone}&content=Order ${body} confirmed"));
        List<String> numbers = IntStream.range(0, Scale.of(1_500, 10_000))
                .mapToObj(number -> "+1555%07d".formatted(2_000_000 + number))
                .toList();
        ProducerTemplate template = routes.context().createProducerTemplate();
        // when
        for (String number : numbers) {
            template.sendBodyAndHeader("direct:start", number.substring(8), "phone", number);
        }
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::to).containsExactlyElementsOf(numbers);
        assertThat(sandbox.messages()).allSatisfy(message -> assertThat(message.content())
                .isEqualTo("Order " + message.to().substring(8) + " confirmed"));
        assertThat(endpoints()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x&to=+15550009999",
                "${camelId}",
                "${sys.user.home}",
                "$simple{camelId}",
                "RAW(x)&to=+15550009999",
                "x)&to=+15550009999",
                "100%25 a+b ?x=#bean:y",
                "two\nlines",
                "#class:java.lang.String"
            })
    void aStrangersTextIsNoPartOfTheUriAndNoExpression(String text) throws Exception {
        // given
        routes.start(route(
                "chatmaid:send?to=${header.phone}&content=${body}&idempotencyKey=${header.order}-${header.step}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(text)
                .withHeader("phone", "+15557654321")
                .withHeader("order", text)
                .withHeader("step", "1")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple("+15557654321", text));
        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void camelItselfRefusesATextWithAPropertyPlaceholder() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321&content=${body}"));
        // when
        Exchange sent = routes.to("direct:start").withBody("Hi {{secret}}").send();
        // then
        assertThat(sent.getException()).hasMessageContaining("secret");
        assertThat(sandbox.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chatmaid:send?to=${header.phone}&content=a ${body} %25 b",
                "chatmaid://send?content=RAW(a ${body} % b)&to=+${header.digits}",
                "chatmaid:send?to=RAW(${header.phone})&content=a $simple{body} %25 b",
                "chatmaid:send?to= ${header.digits}&content=a+${body} %25 b&maxRetries={{retries}} ",
                "{{send}}&content=a ${body} %25 b",
                "chatmaid:send?to=${header.phone}&content={{greeting}}",
                "chatmaid:send?to=${header.phone}\n    &content=a ${body} %25 b",
            })
    void theUriIsReadAsItIsWritten(String uri) throws Exception {
        // given
        Properties properties = new Properties();
        properties.put("retries", "1");
        properties.put("send", "chatmaid:send?to=${header.phone}");
        properties.put("greeting", "a ${body} %25 b");
        routes.context().getPropertiesComponent().setInitialProperties(properties);
        routes.start(route(uri));
        // when
        for (String text : List.of("${camelId}", "y")) {
            routes.to("direct:start")
                    .withBody(text)
                    .withHeader("phone", "+15557654321")
                    .withHeader("digits", "15557654321")
                    .send();
        }
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::to).containsOnly("+15557654321");
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::content)
                .containsExactly("a ${camelId} % b", "a y % b");
        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void yamlWithParametersHasOneEndpointToo() throws Exception {
        // given
        PluginHelper.getRoutesLoader(routes.context()).loadRoutes(ResourceHelper.fromString("route.yaml", """
                - from:
                    uri: direct:start
                    steps:
                      - toD:
                          uri: chatmaid:send
                          parameters:
                            to: "${header.phone}"
                            content: "Hello ${body}"
                """));
        routes.start();
        // when
        for (String text : List.of("x&to=+15550009999", "${camelId}")) {
            routes.to("direct:start")
                    .withBody(text)
                    .withHeader("phone", "+15557654321")
                    .send();
        }
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::content)
                .containsExactly("Hello x&to=+15550009999", "Hello ${camelId}");
        assertThat(endpoints()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chatmaid:${header.what}?to=+15557654321",
                "chatmaid:send?to=+15557654321&maxRetries=${header.retries}",
                "chatmaid:send?${header.name}=+15557654321",
            })
    void whatElseIsDynamicHasAnEndpointForEachUri(String uri) throws Exception {
        // given
        routes.start(route(uri));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody("x")
                .withHeaders(Map.of("what", "send", "retries", 1, "name", "to"))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("x");
        assertThat(endpoints()).singleElement().asString().doesNotContain("{");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${camelId}", "x&to=+15550009999", "x&baseUrl=http://localhost:1", "#class:java.lang.String"})
    void aStrangersTextIsNoMoreThanThatWhenSomethingElseIsDynamicToo(String text) throws Exception {
        // given
        routes.start(route("chatmaid:${header.what}?to=${header.phone}&content=${body}&maxRetries=${header.retries}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(text)
                .withHeaders(Map.of("what", "send", "retries", 1, "phone", "+15557654321"))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple("+15557654321", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#class:java.lang.String", "#bean:x", "RAW(1)", "RAW{1}", "x{{secret:x}}"})
    void aStrangersTextInAnotherOptionIsRejectedWhereItWouldBeMoreThanAValue(String text) throws Exception {
        // given
        routes.start(route("chatmaid:messages?phoneNumberId=${header.id}"));
        // when
        Exchange sent = routes.to("direct:start").withHeader("id", text).send();
        // then
        assertThat(sent.getException())
                .hasMessageContaining("the option phoneNumberId has become a text that a URI can't hold as a value")
                .hasMessageNotContaining(text);
        assertThat(sandbox.requestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1&to=+15550009999",
                "1&content=${camelId}",
                "a+b %2B %25 ä👋",
                "a)&page=7",
                "a}&page=7",
                "two\nlines",
                "Chatmaid0Value",
                "a&&b",
                "a&",
                "${camelId}{x}",
                " a#b?c=d "
            })
    void aValueInAnotherOptionArrivesUnchanged(String text) throws Exception {
        // given
        routes.start(route("chatmaid:messages?phoneNumberId=x+%25${header.id}-${header.one}&limit=${header.limit}"));
        // when
        Exchange listed = routes.to("direct:start")
                .withHeader("id", text)
                .withHeader("one", "1")
                .withHeader("limit", "7")
                .send();
        // then
        assertThat(listed.getException()).isNull();
        assertThat(sandbox.requests()).singleElement().satisfies(request -> assertThat(
                        URLDecoder.decode(request.query(), StandardCharsets.UTF_8))
                .isEqualTo("phoneNumberId=x %" + text + "-1&page=1&limit=7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://s.example/a%2Fb.pdf?sig=x%2Fy%3D",
                "https://s.example/a+b.pdf?X-Amz-Signature=a%2Bb&X-Amz-Expires=60#x",
                "https://s.example/%25%26%7B.pdf"
            })
    void aUrlArrivesUnchanged(String url) throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321&mediaUrls=${header.u}"));
        // when
        Exchange sent = routes.to("direct:start").withHeader("u", url).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::mediaUrls).containsExactly(List.of(url));
        assertThat(endpoints()).hasSize(1);
    }

    @Test
    void aStreamThatTheUriHasReadIsRejected() throws Exception {
        // given
        routes.context().setStreamCaching(false);
        routes.start(route("chatmaid:send?to=+15557654321&content=Hello ${body}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(new ByteArrayInputStream("World".getBytes(StandardCharsets.UTF_8)))
                .send();
        // then
        assertThat(sent.getException()).hasMessageContaining("enable stream caching");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aFunctionThatCamelWouldCutIsRejected() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321&content=${body.replace('&','a')}"));
        // when
        Exchange sent = routes.to("direct:start").withBody("x").send();
        // then
        assertThat(sent.getException()).hasMessageContaining("the option content begins a Simple function");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aComponentUnderAnotherNameDoesTheSame() throws Exception {
        // given
        ChatmaidComponent second = new ChatmaidComponent();
        second.setConfiguration(routes.options());
        routes.context().addComponent("whatsapp", second);
        routes.start(route("whatsapp:send?to=${header.phone}&content=${body}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody("${camelId}")
                .withHeader("phone", "+15557654321")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("${camelId}");
    }

    private List<Endpoint> endpoints() {
        return routes.context().getEndpoints().stream()
                .filter(ChatmaidEndpoint.class::isInstance)
                .toList();
    }

    private static RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").toD(uri);
            }
        };
    }
}
