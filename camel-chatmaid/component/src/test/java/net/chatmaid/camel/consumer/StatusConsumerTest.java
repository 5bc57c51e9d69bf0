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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promises of the status consumer, whatever the order of the API's list. */
class StatusConsumerTest {

    private static final String URI = "chatmaid:status?delay=20&initialDelay=1";

    private final ConcurrentLinkedQueue<StatusChange> changes = new ConcurrentLinkedQueue<>();
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
    void everyStageComesOnceAndInOrderHoweverCoarseThePolling(SandboxListOrder order) throws Exception {
        // given
        open(order);
        routes.start(collecting(URI));
        swept();
        List<String> ids = send(250);
        // when
        sandbox.advance(Duration.ofMillis(500));
        await().until(() -> changes.size() == 250);
        sandbox.advance(Duration.ofSeconds(5));
        await().until(() -> changes.size() >= 750);
        swept();
        // then
        assertThat(changes).hasSize(750);
        assertThat(ids).allSatisfy(id -> assertThat(stages(id)).containsExactly("sent", "delivered", "read"));
        assertThat(changes).allSatisfy(change -> assertThat(change.time()).isNotNull());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostWhileMessagesArriveBetweenTwoPages(SandboxListOrder order) throws Exception {
        // given
        open(order);
        AtomicInteger pages = new AtomicInteger();
        routes.start(collecting(URI));
        swept();
        List<String> ids = new CopyOnWriteArrayList<>(send(330));
        sandbox.afterEachPage(() -> {
            if (pages.incrementAndGet() <= 30) {
                ids.addAll(send(7));
            }
        });
        // when
        sandbox.advance(Duration.ofSeconds(5));
        await().until(() -> pages.get() > 40);
        sandbox.advance(Duration.ofSeconds(5));
        await().until(() -> changes.size() >= ids.size() * 3);
        swept();
        // then
        assertThat(ids).hasSize(330 + 30 * 7).allSatisfy(id -> assertThat(stages(id))
                .containsExactly("sent", "delivered", "read"));
    }

    @ParameterizedTest
    @EnumSource
    void aRouteThatFailsGetsTheChangeAgainAndBlocksNoOtherMessage(SandboxListOrder order) throws Exception {
        // given
        open(order);
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicInteger failures = new AtomicInteger();
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(URI).process(exchange -> {
                    StatusChange change = exchange.getMessage().getBody(StatusChange.class);
                    if (broken.get() && change.message().content().equals("text 3")) {
                        failures.incrementAndGet();
                        throw new IllegalStateException("The route is broken");
                    }
                    changes.add(change);
                });
            }
        });
        swept();
        List<String> ids = send(5);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        await().until(() -> changes.size() == 12 && failures.get() > 3);
        // then
        assertThat(stages(ids.get(3))).isEmpty();
        // and when
        broken.set(false);
        await().until(() -> changes.size() == 15);
        // then
        assertThat(stages(ids.get(3))).containsExactly("sent", "delivered", "read");
    }

    @ParameterizedTest
    @EnumSource
    void onlyChangesAfterTheStartComeByDefault(SandboxListOrder order) throws Exception {
        // given
        open(order);
        List<String> before = send(3);
        sandbox.advance(Duration.ofMillis(500));
        sandbox.advance(Duration.ofSeconds(2));
        sandbox.setStatus(before.get(0), "failed");
        sandbox.advance(Duration.ofSeconds(2));
        // when
        routes.start(collecting(URI));
        swept();
        sandbox.setStatus(before.get(1), "failed");
        await().until(() -> !changes.isEmpty());
        swept();
        // then
        assertThat(changes)
                .extracting(change -> change.message().id() + " " + change.status())
                .containsExactly(before.get(1) + " failed");
    }

    @ParameterizedTest
    @EnumSource
    void withARepositoryWhatChangedWhileTheApplicationWasDownComesToo(SandboxListOrder order) throws Exception {
        // given
        open(order);
        sandbox.addMessage(
                sandbox.liveKey(),
                "+15557654321",
                "too old",
                sandbox.clock().now().minusSeconds(3700));
        List<String> ids = send(120);
        sandbox.advance(Duration.ofSeconds(5));
        MemoryIdempotentRepository repository = new MemoryIdempotentRepository();
        repository.setCacheSize(10_000);
        repository.start();
        repository.add(ids.get(0) + ":sent");
        routes.bind("routed", repository);
        // when
        routes.start(collecting(URI + "&idempotentRepository=#routed&lookback=1h"));
        await().until(() -> changes.size() >= 359);
        swept();
        // then
        assertThat(changes).hasSize(359);
        assertThat(stages(ids.get(0))).containsExactly("delivered", "read");
        assertThat(repository.contains(ids.get(7) + ":delivered")).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void headersCarryWhatRoutesBranchOn(SandboxListOrder order) throws Exception {
        // given
        open(order);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(URI).to("mock:changes");
            }
        });
        swept();
        SandboxMessage failed = sandbox.addMessage(
                sandbox.liveKey(),
                MagicRecipients.INVALID_RECIPIENT,
                "hi",
                sandbox.clock().now());
        SandboxMessage jumped = sandbox.addMessage(
                sandbox.liveKey(),
                MagicRecipients.READ_WITHOUT_DELIVERED,
                "hi",
                sandbox.clock().now());
        routes.mock("changes").expectedMessageCount(3);
        // when
        sandbox.advance(Duration.ofSeconds(5));
        routes.mock("changes").assertIsSatisfied();
        // then
        List<Map<String, Object>> headers = routes.mock("changes").getExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeaders())
                .toList();
        assertThat(headers).anySatisfy(header -> assertThat(header)
                .containsEntry("CamelChatmaidMessageId", failed.id())
                .containsEntry("CamelChatmaidStatus", "failed")
                .containsEntry("CamelChatmaidPreviousStatus", "pending")
                .containsEntry("CamelChatmaidMessageTo", MagicRecipients.INVALID_RECIPIENT)
                .containsEntry("CamelChatmaidErrorCode", "INVALID_RECIPIENT")
                .containsKeys("CamelChatmaidErrorMessage", "CamelChatmaidStatusTime", "CamelMessageTimestamp"));
        assertThat(headers).anySatisfy(header -> assertThat(header)
                .containsEntry("CamelChatmaidMessageId", jumped.id())
                .containsEntry("CamelChatmaidStatus", "read")
                .containsEntry("CamelChatmaidPreviousStatus", "sent")
                .doesNotContainKey("CamelChatmaidErrorCode"));
    }

    private RouteBuilder collecting(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> changes.add(exchange.getMessage().getBody(StatusChange.class)));
            }
        };
    }

    /** Waits until a whole sweep began and ended from now on. */
    private void swept() {
        int before = sandbox.requestCount("GET", "/v1/messages");
        int pages = sandbox.messages().size() / 100 + 2;
        await().until(() -> sandbox.requestCount("GET", "/v1/messages") > before + 2 * pages);
    }

    private List<String> send(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> sandbox.addMessage(
                                sandbox.liveKey(),
                                "+15557654321",
                                "text " + number,
                                sandbox.clock().now())
                        .id())
                .collect(Collectors.toList());
    }

    private List<String> stages(String id) {
        return changes.stream()
                .filter(change -> change.message().id().equals(id))
                .map(change -> change.status().value())
                .toList();
    }
}
