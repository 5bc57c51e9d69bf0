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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each received message once, oldest first, whatever the order of the API's list. */
class InboundConsumerTest {

    private static final String URI = "chatmaid:inbound?delay=20&initialDelay=1";

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<InboundMessage> received = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();
    private ChatmaidSandbox sandbox;
    private SandboxRoutes routes;

    private void open(SandboxListOrder order) {
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual())
                .listOrder(order)
                .start();
        routes = SandboxRoutes.live(sandbox);
    }

    @AfterEach
    void close() {
        routes.close();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void eachMessageComesOnceAlsoWhenOthersArriveBetweenTwoPages(SandboxListOrder order) throws Exception {
        // given
        open(order);
        receive(3);
        sandbox.advance(Duration.ofSeconds(2));
        routes.start(route(URI));
        swept();
        // when
        AtomicInteger pages = new AtomicInteger();
        sandbox.afterEachPage(() -> receive(pages.incrementAndGet() <= 5 ? 7 : 0));
        List<String> ids = receive(250);
        await().until(() -> received.size() >= 250 + 35);
        swept();
        // then: those from before the start do not count
        assertThat(received)
                .hasSize(285)
                .extracting(InboundMessage::id)
                .doesNotHaveDuplicates()
                .containsAll(ids);
    }

    @ParameterizedTest
    @EnumSource
    void theOldestOfASweepComesFirst(SandboxListOrder order) throws Exception {
        // given
        open(order);
        routes.start(route(URI));
        swept();
        // when
        routes.context().getRouteController().suspendRoute("inbound");
        receive(250);
        routes.context().getRouteController().resumeRoute("inbound");
        await().until(() -> received.size() == 250);
        // then
        assertThat(received).extracting(InboundMessage::receivedAt).isSorted();
    }

    @ParameterizedTest
    @EnumSource
    void aMessageWhoseRouteFailsComesAgainAndBlocksNoOther(SandboxListOrder order) throws Exception {
        // given
        open(order);
        broken.set(true);
        routes.start(route(URI));
        swept();
        // when
        List<String> ids = receive(5);
        await().until(() -> received.size() == 4 && failures.get() > 3);
        // then
        assertThat(received).extracting(InboundMessage::id).doesNotContain(ids.get(2));
        // and when
        broken.set(false);
        await().until(() -> received.size() == 5);
        // then
        assertThat(received).extracting(InboundMessage::id).contains(ids.get(2));
    }

    @ParameterizedTest
    @EnumSource
    void whatCameWhileTheApplicationWasDownComesAfterTheRestartAndNothingTwice(SandboxListOrder order)
            throws Exception {
        // given
        open(order);
        List<String> before = receive(3);
        routes.bind("routed", repository()).start(route(URI + "&idempotentRepository=#routed&lookback=1h"));
        await().until(() -> received.size() == 3);
        routes.close();
        // when
        sandbox.advance(Duration.ofSeconds(60));
        List<String> meanwhile = receive(4);
        routes = SandboxRoutes.live(sandbox);
        routes.bind("routed", repository()).start(route(URI + "&idempotentRepository=#routed&lookback=1h"));
        await().until(() -> received.size() >= 7);
        swept();
        // then
        assertThat(received)
                .hasSize(7)
                .extracting(InboundMessage::id)
                .containsAll(before)
                .containsAll(meanwhile);
    }

    @ParameterizedTest
    @EnumSource(names = "NEWEST_FIRST")
    void anAnswerGoesToWhoWroteFromTheSenderThatReceived(SandboxListOrder order) throws Exception {
        // given
        open(order);
        sandbox.addPhone("+15559990000", "Second", "connected");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(URI)
                        .to(
                                "chatmaid:send?to=${header.CamelChatmaidReplyTo}&from=${body.to}&content=We read: ${body.content}");
            }
        });
        swept();
        // when
        SandboxInbound asked = sandbox.receive("+15557654321", "Where is my order?");
        await().until(() -> sandbox.messages().size() == 1);
        // then
        assertThat(sandbox.messages()).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo("+15557654321");
            assertThat(message.from()).isEqualTo(asked.to());
            assertThat(message.content()).isEqualTo("We read: Where is my order?");
        });
    }

    private RouteBuilder route(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).routeId("inbound").process(exchange -> {
                    InboundMessage message = exchange.getMessage().getBody(InboundMessage.class);
                    if (broken.get() && message.content().equals("text 2")) {
                        failures.incrementAndGet();
                        throw new IllegalStateException("The route is broken");
                    }
                    received.add(message);
                });
            }
        };
    }

    private FileIdempotentRepository repository() {
        File file = folder.resolve("routed").toFile();
        return (FileIdempotentRepository) FileIdempotentRepository.fileIdempotentRepository(file);
    }

    private List<String> receive(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> sandbox.addInbound(new SandboxInbound(
                                null,
                                "+15557654321",
                                "+15551234567",
                                "text " + i,
                                "text",
                                false,
                                null,
                                sandbox.clock().now().plusMillis(i),
                                sandbox.clock().now().plusMillis(i)))
                        .id())
                .toList();
    }

    /** Waits until a whole sweep began and ended from now on. */
    private void swept() {
        int before = sandbox.requestCount("GET", "/v1/messages/inbound");
        int pages = sandbox.inbound().size() / 100 + 2;
        await().until(() -> sandbox.requestCount("GET", "/v1/messages/inbound") > before + 2 * pages);
    }
}
