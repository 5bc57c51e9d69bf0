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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.header.ChangeHeaders;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint's option, else the header, else the body, else the component's default. */
class WhoDecidesTest {

    private static final String A = "+15557654321";
    private static final String B = "+15557654322";
    private static final String OPS = "+15557650000";
    private static final String IMAGE = "https://a.example/1.jpg";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void optionThenHeaderThenBodyThenDefault() throws Exception {
        // given
        routes.options().setFrom("+15559990009");
        routes.options().setTo("+15559990009");
        routes.options().setContent("of the component");
        routes.options().setMediaUrls("https://component.example/a.jpg");
        List.of("2", "3", "9").forEach(each -> sandbox.addPhone("+1555999000" + each, each, "connected"));
        routes.start();
        Map<String, Object> headers = Map.of(
                "CamelChatmaidFrom", "+15559990002",
                "CamelChatmaidTo", "+15559990002",
                "CamelChatmaidContent", "of the header",
                "CamelChatmaidMediaUrls", "https://header.example/a.jpg");
        Map<String, Object> body = Map.of(
                "from", "+15559990003",
                "to", "+15559990003",
                "content", "of the body",
                "mediaUrls", List.of("https://body.example/a.jpg"));
        // when
        String uri = "chatmaid:send?from=+15551234567&to=" + A
                + "&content=of the option&mediaUrls=https://option.example/a.jpg";
        routes.to(uri).withHeaders(headers).withBody(body).send();
        routes.to("chatmaid:send").withHeaders(headers).withBody(body).send();
        routes.to("chatmaid:send").withBody(body).send();
        routes.to("chatmaid:send").send();
        // then
        assertThat(sandbox.messages())
                .extracting(
                        SandboxMessage::from, SandboxMessage::to, SandboxMessage::content, SandboxMessage::mediaUrls)
                .containsExactly(
                        tuple("+15551234567", A, "of the option", List.of("https://option.example/a.jpg")),
                        tuple("+15559990002", "+15559990002", "of the header", List.of("https://header.example/a.jpg")),
                        tuple("+15559990003", "+15559990003", "of the body", List.of("https://body.example/a.jpg")),
                        tuple(
                                "+15559990009",
                                "+15559990009",
                                "of the component",
                                List.of("https://component.example/a.jpg")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"to=${header.missing}", "to=", "to=${header.empty}"})
    void aSetOptionDecidesEvenWhenItGivesNothing(String option) throws Exception {
        // given
        routes.options().setTo(B);
        routes.start();
        // when
        Exchange sent = routes.to("chatmaid:send?content=hi&" + option)
                .withHeader("CamelChatmaidTo", A)
                .withHeader("empty", "")
                .withBody(Map.of("to", A))
                .send();
        // then
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is missing");
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isZero();
    }

    @Test
    void anEmptyContentOptionLeavesTheAttachmentsWithoutText() throws Exception {
        // given
        routes.start();
        // when
        Exchange sent = routes.to("chatmaid:send?content=&to=" + A)
                .withHeader("CamelChatmaidContent", "not this")
                .withHeader("CamelChatmaidMediaUrls", IMAGE)
                .withBody("nor this")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).singleElement().satisfies(message -> {
            assertThat(message.content()).isNull();
            assertThat(message.mediaUrls()).containsExactly(IMAGE);
        });
    }

    @Test
    void anEmptyHeaderAndAnEmptyFieldCountAsNone() throws Exception {
        // given
        routes.options().setFrom("+15551234567");
        routes.start();
        // when
        Exchange sent = routes.to("chatmaid:send")
                .withHeader("CamelChatmaidTo", "")
                .withHeader("CamelChatmaidContent", new byte[0])
                .withHeader("CamelChatmaidMediaUrls", List.of())
                .withBody(Map.of("to", A, "content", "hi", "from", ""))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::from, SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple("+15551234567", A, "hi"));
    }

    @Test
    void aBeanIsTheEndpointsOwnAndIsNeverWrittenInto() throws Exception {
        // given
        ChatmaidConfiguration bean = routes.options().copy();
        bean.setTo(B);
        bean.setContent("of the bean");
        routes.bind("alerts", bean).start();
        // when
        for (String uri : List.of(
                "chatmaid:send?configuration=#alerts&content=of the URI",
                "chatmaid:send?content=of the URI&configuration=#bean:alerts&apiKey=" + sandbox.liveKey())) {
            Exchange sent = routes.to(uri)
                    .withHeader("CamelChatmaidTo", A)
                    .withHeader("CamelChatmaidContent", "of the header")
                    .send();
            assertThat(sent.getException()).isNull();
        }
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple(B, "of the URI"), tuple(B, "of the URI"));
        assertThat(bean.getContent()).isEqualTo("of the bean");
    }

    @Test
    void whatAStatusConsumerEmitsAddressesNobody() throws Exception {
        // given
        SandboxMessage customers =
                sandbox.addMessage(sandbox.liveKey(), A, "hi", sandbox.clock().now());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:change")
                        .process(exchange -> ChangeHeaders.put(
                                exchange.getMessage().getBody(StatusChange.class), exchange.getMessage()))
                        .setBody(simple("${header.CamelChatmaidMessageTo} was not reached"))
                        .to("chatmaid:send?to=" + OPS);
            }
        });
        Message message = routes.to("chatmaid:status").withBody(customers.id()).request(Message.class);
        // when
        routes.to("direct:change")
                .withBody(new StatusChange(message, null, message.status(), null))
                .send();
        // then
        assertThat(sandbox.messages().get(1))
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(OPS, A + " was not reached");
    }

    @Test
    void eachRowIsLookedUpByItsOwnId() throws Exception {
        // given
        sandbox.addMessage(sandbox.liveKey(), A, "one", sandbox.clock().now());
        sandbox.addMessage(sandbox.liveKey(), B, "two", sandbox.clock().now());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .to("chatmaid:send?to=" + A)
                        .to("chatmaid:messages")
                        .split(body())
                        .setProperty("row", simple("${body.id}"))
                        .to("chatmaid:status")
                        .process(exchange -> assertThat(exchange.getMessage().getHeader("CamelChatmaidMessageId"))
                                .isEqualTo(exchange.getProperty("row")))
                        .to("mock:row");
            }
        });
        routes.mock("row").expectedMessageCount(3);
        // when
        Exchange done = routes.to("direct:start").withBody("three").send();
        // then
        assertThat(done.getException()).isNull();
        routes.mock("row").assertIsSatisfied();
    }

    @Test
    void otherBodiesLeaveTheMessageToTheHeader() throws Exception {
        // given
        String id = sandbox.addMessage(
                        sandbox.liveKey(), A, "hi", sandbox.clock().now())
                .id();
        String other = sandbox.addMessage(
                        sandbox.liveKey(), B, "hi", sandbox.clock().now())
                .id();
        routes.start();
        ObjectMapper json = new ObjectMapper();
        Map<Object, String> bodies = new HashMap<>();
        bodies.put("Order 7784", id);
        bodies.put(Map.of("id", 7), id);
        bodies.put(List.of(other), id);
        bodies.put(new Object(), id);
        bodies.put(other, other);
        bodies.put(Map.of("id", other), other);
        bodies.put(json.createObjectNode().put("id", other), other);
        bodies.put(Map.of("message", Map.of("id", other), "status", "read"), other);
        bodies.forEach((body, expected) -> {
            // when
            Exchange found = routes.to("chatmaid:status")
                    .withHeader("CamelChatmaidMessageId", id)
                    .withBody(body)
                    .send();
            // then
            assertThat(found.getException()).isNull();
            assertThat(found.getMessage().getBody(Message.class).id()).isEqualTo(expected);
        });
    }

    @Test
    void theIdOfAMessageThatWasSentIsNoReceivedMessages() throws Exception {
        // given
        sandbox.receive(A, "Where is my order?");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send?to=" + A).to("chatmaid:inbound");
            }
        });
        // when
        Exchange listed = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(listed.getException()).isNull();
        assertThat((List<?>) listed.getMessage().getBody(List.class)).hasSize(1);
    }

    @Test
    void headersServeOneSend() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send").to("chatmaid:send?to=" + OPS + "&content=ops");
            }
        });
        // when
        Exchange sent = routes.to("direct:start")
                .withHeader("camelchatmaidto", A)
                .withHeader("CamelChatmaidMediaUrls", IMAGE)
                .withHeader("CamelChatmaidIdempotencyKey", "order-1")
                .withBody("invoice")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to, SandboxMessage::content, SandboxMessage::mediaUrls)
                .containsExactly(tuple(A, "invoice", List.of(IMAGE)), tuple(OPS, "ops", List.of()));
        assertThat(sent.getMessage().getHeaders())
                .doesNotContainKeys("CamelChatmaidTo", "CamelChatmaidMediaUrls", "CamelChatmaidIdempotencyKey");
    }

    @Test
    void whatASendDidNotReadStays() throws Exception {
        // given
        routes.start();
        // when
        Exchange sent = routes.to("chatmaid:send?to=" + OPS)
                .withHeader("CamelChatmaidTo", A)
                .withBody("hi")
                .send();
        // then
        assertThat(sent.getMessage().getHeaders()).containsEntry("CamelChatmaidTo", A);
    }

    @Test
    void aRedeliveryReadsTheHeadersAgain() throws Exception {
        // given
        routes.options().setMaxRetries(0);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidTransportException.class)
                        .maximumRedeliveries(2)
                        .redeliveryDelay(1);
                from("direct:start").to("chatmaid:send");
            }
        });
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start")
                .withHeader("CamelChatmaidTo", A)
                .withHeader("CamelChatmaidContent", "hi")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::to, SandboxMessage::content)
                .containsExactly(tuple(A, "hi"));
    }

    @Test
    void theOutputOfASendIsNoInputOfTheNext() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("chatmaid:send?to=" + A).to("chatmaid:send");
            }
        });
        // when
        Exchange sent = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(sent.getException()).isInstanceOf(ChatmaidValidationException.class);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void nothingIsAskedOfABodyWhenTheUriSaysAll() throws Exception {
        // given
        routes.start();
        Map<String, Object> order = Map.of("id", 7, "phone", "0171");
        // when
        for (Object body : List.of(order, new ObjectMapper().valueToTree(order), List.of(1), new Object())) {
            Exchange sent = routes.to("chatmaid:send?to=" + A + "&content=hi&idempotencyKey=order-${header.id}")
                    .withHeader("id", body.getClass().getName())
                    .withBody(body)
                    .send();
            // then
            assertThat(sent.getException()).isNull();
        }
        assertThat(sandbox.messages()).hasSize(4).allMatch(message -> message.content()
                .equals("hi"));
    }

    @Test
    void anUnknownFieldIsRejectedWhenTheBodyIsAskedForSomething() throws Exception {
        // given
        routes.start();
        // when
        Exchange taken = routes.to("chatmaid:send?to=" + A + "&content=hi")
                .withBody(Map.of("mediaUrls", IMAGE, "id", 7))
                .send();
        Exchange missing = routes.to("chatmaid:send?to=" + A)
                .withBody(Map.of("contnet", "hi"))
                .send();
        // then
        assertThat(taken.getException()).hasMessageContaining("the body has a field 'id'");
        assertThat(missing.getException()).hasMessageContaining("the body has a field 'contnet'");
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void theOtherOperationsObeyTheSameOrder() throws Exception {
        // given
        sandbox.addPhone("+15559990000", "Second", "connected");
        routes.options().setPhone("+15550000001");
        routes.options().setPage(3);
        routes.start();
        // when
        routes.to("chatmaid:phones?phone=+15551234567")
                .withHeader("CamelChatmaidPhone", "+15559990000")
                .send();
        routes.to("chatmaid:phones")
                .withHeader("CamelChatmaidPhone", "+15559990000".getBytes())
                .send();
        routes.to("chatmaid:phones").send();
        routes.to("chatmaid:groups?from=+15551234567")
                .withHeader("CamelChatmaidFrom", "+15559990000")
                .send();
        routes.to("chatmaid:messages?page=1").withHeader("CamelChatmaidPage", 2).send();
        routes.to("chatmaid:messages")
                .withHeader("CamelChatmaidPage", "2".getBytes())
                .send();
        routes.to("chatmaid:messages").send();
        // then
        assertThat(sandbox.requests())
                .extracting(request -> request.path() + "?" + request.query())
                .containsExactly(
                        "/v1/phone-numbers/%2B15551234567?",
                        "/v1/phone-numbers/%2B15559990000?",
                        "/v1/phone-numbers/%2B15550000001?",
                        "/v1/groups?fromPhoneId=%2B15551234567",
                        "/v1/messages?page=1&limit=100",
                        "/v1/messages?page=2&limit=100",
                        "/v1/messages?page=3&limit=100");
    }
}
