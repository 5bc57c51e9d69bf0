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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void theUriOfTheReadmeSendsTheBodyToTheNumberAsWritten() throws Exception {
        // given
        routes.start(route("chatmaid:send?from=+15551234567&to=+15557654321"));
        // when
        Exchange sent =
                routes.to("direct:start").withBody("Order 7784 confirmed").send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(onlyMessage())
                .extracting(SandboxMessage::from, SandboxMessage::to, SandboxMessage::content)
                .containsExactly("+15551234567", "+15557654321", "Order 7784 confirmed");
        Message answer = sent.getMessage().getBody(Message.class);
        assertThat(answer.id()).isEqualTo(onlyMessage().id());
        assertThat(sent.getMessage().getHeaders())
                .containsEntry("CamelChatmaidMessageId", answer.id())
                .containsEntry("CamelChatmaidStatus", "pending")
                .doesNotContainKey("CamelChatmaidErrorCode");
    }

    @Test
    void optionsAreSimpleExpressionsAndWhatComesWithAMessageIsNot() throws Exception {
        // given
        routes.start(route("chatmaid:send?from=+15551234567&to=+${header.digits}"
                + "&content=Order ${header.orderId} for ${body} confirmed&idempotencyKey=order-${header.orderId}"));
        // when
        routes.to("direct:start")
                .withBody("${sys.user.home}")
                .withHeader("digits", "15557654321")
                .withHeader("orderId", "${body}")
                .send();
        routes.to("direct:start")
                .withHeader("digits", "15557654321")
                .withHeader("orderId", 2)
                .withBody("nothing")
                .send();
        routes.to("chatmaid:send?to=+15557654321")
                .withHeader("CamelChatmaidContent", "${sys.user.home}")
                .send();
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::content)
                .containsExactly(
                        "Order ${body} for ${sys.user.home} confirmed",
                        "Order 2 for nothing confirmed",
                        "${sys.user.home}");
        assertThat(sandbox.requests().get(0).body()).contains("\"idempotencyKey\":\"order-${body}\"");
    }

    @Test
    void theFirstConnectedSenderIsLookedUpOnce() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321"));
        // when
        routes.to("direct:start").withBody("one").send();
        routes.to("direct:start").withBody("two").send();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::from).containsOnly("+15551234567");
        assertThat(sandbox.requestCount("GET", "/v1/phone-numbers")).isEqualTo(1);
    }

    @Test
    void whatAnEndpointWithOtherOptionsLearnsOfTheSenderAllKnow() throws Exception {
        // given
        sandbox.addPhone("+15559990000", "Second", "connected");
        routes.start(route("chatmaid:send?to=+15557654321"));
        routes.to("direct:start").withBody("one").send();
        // when
        sandbox.setConnectionStatus("+15551234567", "disconnected");
        routes.to("chatmaid:phones?maxRetries=7").send();
        routes.to("direct:start").withBody("two").send();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::from).containsExactly("+15551234567", "+15559990000");
    }

    @Test
    void a429LongerThanMaxWaitIsTheAnswerOfTheApi() throws Exception {
        // given
        routes.options().setMaxWait(1000);
        routes.start(route("chatmaid:send?from=+15551234567&to=+15557654321"));
        sandbox.failNext(5, Fault.rateLimited(Duration.ofHours(1)));
        // when
        Exchange sent = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(sent.getException())
                .isInstanceOfSatisfying(ChatmaidRateLimitException.class, e -> {
                    assertThat(e.getStatus()).isEqualTo(429);
                    assertThat(e.getPath()).isEqualTo("/v1/messages/send");
                    assertThat(e.getRequestId()).isNotNull();
                    assertThat(e.getRetryAfter()).isEqualTo(Duration.ofHours(1));
                })
                .hasMessageContaining("longer than maxWait (1000 ms)");
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void aSpaceThatAMessageBringsIsNoPlus() throws Exception {
        // given
        routes.start(route("chatmaid:send?from=+15551234567&to=${header.phone}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody("hi")
                .withHeader("phone", " 15557654321")
                .send();
        // then
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is ' 15557654321'");
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void aStreamCanFeedTheTextAndTheKey() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321&content=Hello ${body}&idempotencyKey=k-${body}"));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody(new InputStreamCache("stream".getBytes(StandardCharsets.UTF_8)))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("Hello stream");
        assertThat(sandbox.requests().get(1).body()).contains("\"k-stream\"");
    }

    @Test
    void theSameIdempotencyKeyNeverSendsTwice() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321&idempotencyKey=order-${header.orderId}"));
        // when
        Exchange first = routes.to("direct:start")
                .withBody("hi")
                .withHeader("orderId", 7)
                .send();
        Exchange again = routes.to("direct:start")
                .withBody("hi")
                .withHeader("orderId", 7)
                .send();
        // then
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(again.getMessage().getHeader("CamelChatmaidMessageId"))
                .isEqualTo(first.getMessage().getHeader("CamelChatmaidMessageId"));
    }

    @Test
    void aKeyWithAHoleThatWouldSilenceMessagesIsRejected() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321&idempotencyKey=order-${header.orderId}"));
        // when
        Exchange sent = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll(
                        "order-${header.orderId}", "${header.orderId} is missing or blank", "only the first");
        assertThat(sandbox.requestCount()).isZero();
        // and no header fills the hole
        assertThat(routes.to("direct:start")
                        .withBody("hi")
                        .withHeader("orderId", " \u00a0\u200b")
                        .withHeader("CamelChatmaidIdempotencyKey", "order-1")
                        .send()
                        .getException())
                .hasMessageContaining("${header.orderId} is missing or blank");
    }

    @Test
    void anIdempotencyKeyOfAnyLengthIsFine() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321"));
        String key = "order-".repeat(20);
        // when
        Exchange first = routes.to("direct:start")
                .withBody("hi")
                .withHeader("CamelChatmaidIdempotencyKey", key)
                .send();
        routes.to("direct:start")
                .withBody("hi")
                .withHeader("CamelChatmaidIdempotencyKey", key)
                .send();
        // then
        assertThat(first.getException()).isNull();
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainUnderTheSameKey() throws Exception {
        // given
        routes.start(route("chatmaid:send?to=+15557654321"));
        sandbox.failNext(2, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody("once").send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(3);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void camelsRedeliveryOfTheSameExchangeSendsOnce() throws Exception {
        // given
        routes.options().setMaxRetries(0);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidTransportException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(1);
                from("direct:start").to("chatmaid:send?to=+15557654321");
            }
        });
        sandbox.failNext(2, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody("once").send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(3);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void aRedeliveryThroughAnotherSenderStillSendsOnce() throws Exception {
        // given
        routes.options().setMaxRetries(0);
        sandbox.addPhone("+15559990000", "Second", "connected");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidTransportException.class)
                        .maximumRedeliveries(1)
                        .redeliveryDelay(1)
                        .onRedelivery(exchange -> {
                            sandbox.setConnectionStatus("+15551234567", "disconnected");
                            routes.to("chatmaid:phones").send();
                        });
                from("direct:start").to("chatmaid:send?to=+15557654321");
            }
        });
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        Exchange sent = routes.to("direct:start").withBody("once").send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(sandbox.requests().get(sandbox.requestCount() - 1).body()).contains("+15559990000");
    }

    @Test
    void aSecondSendInTheSameRouteIsASecondMessage() throws Exception {
        // given
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .setProperty("text", body())
                        .to("chatmaid:send?to=+15557654321")
                        .setBody(exchangeProperty("text"))
                        .to("chatmaid:send?to=+15557654321");
            }
        });
        // when
        routes.to("direct:start").withBody("the same words").send();
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::content)
                .containsExactly("the same words", "the same words");
    }

    @Test
    void anotherPayloadAfterAFailureIsAnotherMessage() throws Exception {
        // given
        routes.options().setMaxRetries(0);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start")
                        .doTry()
                        .to("chatmaid:send?to=+15557654321")
                        .doCatch(ChatmaidTransportException.class)
                        .setBody(constant("second text"))
                        .to("chatmaid:send?to=+15557654321")
                        .end();
            }
        });
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());
        // when
        routes.to("direct:start").withBody("first text").send();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("first text", "second text");
    }

    @Test
    void aGroupCanBeWrittenToAndAttachmentsComeInAnyForm() throws Exception {
        // given
        routes.start(
                route(
                        "chatmaid:send?to=120363043211234567@g.us&mediaUrls=https://example.com/a,b.png,https://example.com/c.png"));
        // when
        routes.to("direct:start").send();
        routes.to("chatmaid:send?to=120363043211234567@g.us")
                .withBody("caption")
                .withHeader("CamelChatmaidMediaUrls", new String[] {"https://example.com/d.png"})
                .send();
        // then
        assertThat(sandbox.messages())
                .extracting(SandboxMessage::mediaUrls)
                .containsExactly(
                        List.of("https://example.com/a,b.png", "https://example.com/c.png"),
                        List.of("https://example.com/d.png"));
        assertThat(sandbox.messages()).allMatch(SandboxMessage::isGroup);
    }

    @Test
    void whatTheApiWouldRefuseCostsNoRequest() throws Exception {
        // given
        routes.start(route("chatmaid:send?from=+15551234567"));
        // when, then
        rejected("x", Map.of("CamelChatmaidTo", "0803 123 4567"), "to is '0803 123 4567'", "E.164");
        rejected("x", Map.of(), "to is missing", "E.164");
        rejected("", Map.of("CamelChatmaidTo", "+15557654321"), "content is empty");
        rejected("x".repeat(4097), Map.of("CamelChatmaidTo", "+15557654321"), "4097 characters", "4096");
        rejected(
                "x",
                Map.of("CamelChatmaidTo", "+15557654321", "CamelChatmaidMediaUrls", "http://example.com/a.png"),
                "mediaUrls has 'http://example.com/a.png'",
                "https");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void aFailureThatLastsIsTheExceptionOfTheTree() throws Exception {
        // given
        routes.options().setMaxRetries(2);
        routes.start(route("chatmaid:send?from=+15551234567&to=+15557654321"));
        sandbox.failNext(3, Fault.html(503));
        // when
        Exchange sent = routes.to("direct:start").withBody("hi").send();
        // then
        assertThat(sent.getException())
                .isInstanceOfSatisfying(ChatmaidServerException.class, e -> assertThat(e.getStatus())
                        .isEqualTo(503));
        assertThat(sandbox.requestCount()).isEqualTo(3);
        assertThat(sandbox.messages()).isEmpty();
    }

    private void rejected(String body, Map<String, Object> headers, String... words) {
        Exchange sent =
                routes.to("direct:start").withBody(body).withHeaders(headers).send();
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll(words)
                .message()
                .containsIgnoringCase("no request was made");
    }

    private SandboxMessage onlyMessage() {
        assertThat(sandbox.messages()).hasSize(1);
        return sandbox.messages().get(0);
    }

    private static RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        };
    }
}
