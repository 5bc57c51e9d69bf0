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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.builder.ExpressionBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a redelivery repeats, and what a copy of an exchange does not. */
class RepeatedSendTest {

    private static final String A = "+15557654321";
    private static final String SEND = "/v1/messages/send";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @BeforeEach
    void prepare() {
        routes.options().setMaxRetries(0);
        routes.options().setFrom("+15551234567");
        routes.context().setStreamCaching(false);
    }

    static Stream<Object> streams() {
        byte[] text = "Order confirmed".getBytes(StandardCharsets.UTF_8);
        return Stream.of(new ByteArrayInputStream(text), new StringReader("Order confirmed"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aRedeliveryRepeatsTheTextOfAStreamUnderTheSameKey(Object stream) throws Exception {
        // given
        routes.start(redelivering("chatmaid:send?to=" + A));
        sandbox.failNext(2, "POST", SEND, Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody(stream).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("Order confirmed");
        assertThat(new HashSet<>(bodies())).hasSize(1);
        assertThat(bodies()).hasSize(3);
    }

    @Test
    void aRedeliveryOfAnEnricherSendsOnce() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidTransportException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(1);
                from("direct:start").enrich("chatmaid:send?to=" + A);
            }
        });
        sandbox.failNext(2, "POST", SEND, Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody(stream("once")).send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("once");
        assertThat(bodies()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content=Hello ${body}&idempotencyKey=k-${body}",
                "content=Hello ${bodyAs(String)}",
                "content=${body}&idempotencyKey=${body}",
                "content=Hello ${header.stream}&idempotencyKey=k-${header.stream}",
            })
    void aStreamFeedsSeveralOptionsAndIsRepeated(String options) throws Exception {
        // given
        routes.start(redelivering("chatmaid:send?to=" + A + "&" + options));
        sandbox.failNext(1, "POST", SEND, Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(stream("World"))
                .withHeader("stream", stream("World"))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).singleElement().satisfies(message -> assertThat(message.content())
                .endsWith("World"));
        assertThat(bodies()).hasSize(2).containsOnly(bodies().get(0));
    }

    @Test
    void aStreamOfJsonAndAStreamInAMapAreRepeated() throws Exception {
        for (Object body : List.of(
                stream("{\"to\": \"" + A + "\", \"content\": \"hi\"}"),
                java.util.Map.of("to", A, "content", stream("hi")))) {
            SandboxRoutes each = SandboxRoutes.live(sandbox);
            each.options().setMaxRetries(0);
            each.context().setStreamCaching(false);
            try (each) {
                each.start(redelivering("chatmaid:send?bodyFormat=json"));
                sandbox.failNext(1, "POST", SEND, Fault.lostResponse());
                // when
                Exchange sent = each.to("direct:start").withBody(body).send();
                // then
                assertThat(sent.getException()).isNull();
            }
        }
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("hi", "hi");
    }

    @Test
    void aStreamThatIsNotAskedForIsNotRead() throws Exception {
        // given
        InputStream unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("it was read");
            }
        };
        routes.start(redelivering("chatmaid:send?to=${header.to}&content=Your file is here"));
        // when
        Exchange sent =
                routes.to("direct:start").withBody(unread).withHeader("to", A).send();
        // then
        assertThat(sent.getException()).isNull();
    }

    @Test
    void aStreamThatBreaksIsNeverSentInPart() throws Exception {
        // given
        InputStream broken = new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                reads++;
                if (reads == 2) {
                    throw new IOException("the disk is gone");
                }
                return reads == 1 ? 4 : -1;
            }
        };
        routes.start(redelivering("chatmaid:send?to=" + A));
        // when
        Exchange sent = routes.to("direct:start").withBody(broken).send();
        // then
        assertThat(sent.getException()).hasStackTraceContaining("the disk is gone");
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void anotherStreamIsAnotherText() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .doTry()
                        .to("chatmaid:send?to=" + A)
                        .doCatch(ChatmaidTransportException.class)
                        .process(exchange -> exchange.getMessage().setBody(stream("second")))
                        .to("chatmaid:send?to=" + A)
                        .end();
            }
        });
        sandbox.failNext(1, "POST", SEND, Fault.lostResponse());
        // when
        routes.to("direct:start").withBody(stream("first")).send();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("first", "second");
    }

    @Test
    void nothingOfAStreamIsInTheExchangesDump() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send?to=" + A);
            }
        });
        sandbox.failNext(1, "POST", SEND, Fault.lostResponse());
        // when
        Exchange failed =
                routes.to("direct:start").withBody(stream("secret text")).send();
        // then
        assertThat(failed.getException()).isInstanceOf(ChatmaidTransportException.class);
        assertThat(failed.getProperties().toString()).doesNotContain("secret text");
    }

    static Stream<Function<RouteBuilder, ?>> copies() {
        String send = "chatmaid:send?to=" + A + "&content=the same words";
        return Stream.of(
                named("split", route -> start(route)
                        .split(ExpressionBuilder.constantExpression(List.of(1, 2)))
                        .to(send)),
                named("parallel split", route -> start(route)
                        .split(ExpressionBuilder.constantExpression(List.of(1, 2)))
                        .parallelProcessing()
                        .to(send)),
                named("multicast", route -> start(route).multicast().to(send, send)),
                named("recipient list", route -> start(route)
                        .recipientList(ExpressionBuilder.constantExpression(send + "#" + send), "#")),
                named("loop over copies", route -> start(route).loop(2).copy().to(send)),
                named("loop", route -> start(route).loop(2).to(send)));
    }

    /** Each begins with a send that has left, but whose response was lost. */
    @ParameterizedTest
    @MethodSource("copies")
    void copiesOfAnExchangeAreOtherMessages(Function<RouteBuilder, ?> copies) throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                copies.apply(this);
            }
        });
        sandbox.failNext(1, "POST", SEND, Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody("the same words").send();
        // then
        assertThat(sent.getException()).isNull();
        boolean repeated = copies.toString().equals("loop");
        assertThat(sandbox.messages()).hasSize(repeated ? 2 : 3);
    }

    private static org.apache.camel.model.ProcessorDefinition<?> start(RouteBuilder route) {
        return route.from("direct:start")
                .doTry()
                .to("chatmaid:send?to=" + A)
                .doCatch(ChatmaidTransportException.class)
                .end();
    }

    private static Function<RouteBuilder, ?> named(String name, Function<RouteBuilder, ?> route) {
        return new Function<>() {
            @Override
            public Object apply(RouteBuilder builder) {
                return route.apply(builder);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    private static RouteBuilder redelivering(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).maximumRedeliveries(3).redeliveryDelay(1);
                from("direct:start").to(uri);
            }
        };
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> bodies() {
        return sandbox.requests().stream()
                .filter(request -> request.path().equals(SEND))
                .map(request -> request.body())
                .toList();
    }
}
