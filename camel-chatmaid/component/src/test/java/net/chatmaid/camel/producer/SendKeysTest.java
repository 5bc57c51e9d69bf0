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

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidIdempotencyException;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What routes see of an idempotency key that was used before. */
class SendKeysTest {

    private static final String A = "+15557654321";
    private static final String B = "+15557654322";

    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().clock(SandboxClock.manual()).start();
    private final SandboxRoutes routes = SandboxRoutes.test(sandbox);

    @AfterEach
    void close() {
        routes.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMulticastUnderOneKeySendsOneMessageAndRejectsTheOther(boolean parallel) throws Exception {
        // given
        List<Exchange> ends = new CopyOnWriteArrayList<>();
        routes.options().setFrom("+15551234567");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                var multicast = from("direct:in").multicast((before, end) -> {
                    ends.add(end);
                    return end;
                });
                (parallel ? multicast.parallelProcessing() : multicast)
                        .to(
                                "chatmaid:send?to=" + A + "&content=Hi&idempotencyKey=order-${header.id}",
                                "chatmaid:send?to=" + B + "&content=Hi&idempotencyKey=order-${header.id}");
            }
        });

        // when
        routes.to("direct:in").withHeader("id", 7).send();

        // then
        List<SandboxMessage> sent = sandbox.messages();
        assertThat(sent).hasSize(1);
        assertThat(ends)
                .extracting(Exchange::getException)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .isInstanceOf(ChatmaidIdempotencyException.class)
                        .hasMessageContaining("and no request was made")
                        .hasMessageContaining(" to " + sent.get(0).to()));
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void everySendSaysWhetherItIsADuplicate() throws Exception {
        // given: another process, an hour ago
        try (SandboxRoutes earlier = SandboxRoutes.test(sandbox)) {
            Exchange first = earlier.start()
                    .to("chatmaid:send?to=" + A + "&idempotencyKey=order-7")
                    .withBody("Hi")
                    .send();
            assertThat(first.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(false);
        }
        sandbox.advance(Duration.ofHours(1));

        // when
        routes.start();
        Exchange same = routes.to("chatmaid:send?to=" + A + "&idempotencyKey=order-7")
                .withBody("Hi")
                .send();
        Exchange other = routes.to("chatmaid:send?to=" + A + "&idempotencyKey=order-8")
                .withBody("Hi")
                .send();
        Exchange waited = routes.to("chatmaid:send?waitFor=sent&to=" + A + "&idempotencyKey=order-7")
                .withBody("Hi")
                .send();

        // then
        assertThat(same.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(true);
        assertThat(other.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(false);
        assertThat(waited.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(true);
        assertThat(sandbox.messages()).hasSize(2);
    }

    @Test
    void anotherProcessUsesTheKeyForAnotherRecipientInTheSameSecond() throws Exception {
        // given
        try (SandboxRoutes other = SandboxRoutes.test(sandbox)) {
            other.start()
                    .to("chatmaid:send?to=" + A + "&idempotencyKey=order-7")
                    .withBody("Hi")
                    .send();
        }

        // when
        Exchange end = routes.start()
                .to("chatmaid:send?to=" + B + "&idempotencyKey=order-7")
                .withBody("Hi")
                .send();

        // then
        assertThat(end.getException())
                .isInstanceOf(ChatmaidIdempotencyException.class)
                .hasMessageContaining(sandbox.messages().get(0).id())
                .hasMessageContaining("another recipient");
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void anotherProcessHasUsedTheKeyForAnotherText() throws Exception {
        // given
        try (SandboxRoutes earlier = SandboxRoutes.test(sandbox)) {
            earlier.start()
                    .to("chatmaid:send?to=" + A + "&idempotencyKey=order-7")
                    .withBody("Hi")
                    .send();
        }
        sandbox.advance(Duration.ofSeconds(10));

        // when
        Exchange end = routes.start()
                .to("chatmaid:send?to=" + A + "&idempotencyKey=order-7")
                .withBody("Goodbye")
                .send();

        // then
        assertThat(end.getException())
                .isInstanceOf(ChatmaidIdempotencyException.class)
                .hasMessageContaining(sandbox.messages().get(0).id())
                .hasMessageContaining("another text");
        assertThat(end.getMessage().getHeader("CamelChatmaidDuplicate")).isNull();
    }

    @Test
    void aRedeliveryUnderAMadeKeyIsNoDuplicate() throws Exception {
        // given: the response is lost, and the redelivery comes later
        routes.options().setMaxRetries(0);
        sandbox.failNext(1, Fault.lostResponse());
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(1)
                        .redeliveryDelay(0)
                        .onRedelivery(exchange -> sandbox.advance(Duration.ofMinutes(1))));
                from("direct:in").to("chatmaid:send?to=" + A);
            }
        });

        // when
        Exchange end = routes.to("direct:in").withBody("Hi").send();

        // then
        assertThat(end.getException()).isNull();
        assertThat(end.getMessage().getHeader("CamelChatmaidDuplicate")).isEqualTo(false);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void aSplitGetsEveryRowBeforeThePageThatFails() throws Exception {
        // given
        for (int i = 0; i < 250; i++) {
            sandbox.addMessage(sandbox.testKey(), A, "Hi", sandbox.clock().now());
        }
        routes.options().setMaxRetries(0);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in")
                        .to("chatmaid:messages?fetch=all&limit=100")
                        .split(body())
                        .streaming()
                        .process(exchange -> {
                            if (exchange.getProperty(Exchange.SPLIT_INDEX, Integer.class) == 50) {
                                // the page after the next
                                sandbox.afterEachPage(() -> sandbox.failNext(1, Fault.status(503)));
                            }
                        })
                        .to("mock:rows");
            }
        });

        // when
        Exchange end = routes.to("direct:in").send();

        // then
        assertThat(end.getException()).isNotNull();
        assertThat(routes.mock("rows").getReceivedCounter()).isEqualTo(200);
    }
}
