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
package net.chatmaid.camel.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.WebhookCounts;
import net.chatmaid.camel.sandbox.WebhookDisorder;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import net.chatmaid.camel.testing.Scale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many webhooks, and those that fail. */
class WebhookLoadTest {

    private static final int MANY = Scale.of(200, 1_000);

    private static final WebhookDisorder DISORDER = WebhookDisorder.seed(7)
            .dropped(0.1)
            .doubled(0.05)
            .doubledAtOnce(0.05)
            .reordered(0.2);

    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    private ChatmaidSandbox.Builder sandbox() {
        return ChatmaidSandbox.builder().webhook(receiver.url(), WebhookReceiver.SECRET);
    }

    /** Accepted in a second: of what is past when a message is added, no webhook tells. */
    private static List<String> addMessages(ChatmaidSandbox sandbox, int number) {
        Instant createdAt = sandbox.clock().now().plusSeconds(1);
        return IntStream.range(0, number)
                .mapToObj(i -> sandbox.addMessage(sandbox.liveKey(), PlainHttpClient.RECIPIENT, "Order " + i, createdAt)
                        .id())
                .toList();
    }

    /** The events of each message in the order in which they came. */
    private Map<String, List<String>> byMessage() {
        return receiver.hooks().stream()
                .collect(Collectors.groupingBy(
                        WebhookReceiver.Hook::messageId,
                        Collectors.mapping(WebhookReceiver.Hook::event, Collectors.toList())));
    }

    @Test
    void deliversTheEventsOfAMessageInOrderAndThoseOfSeveralAtOnce() {
        try (ChatmaidSandbox sandbox = sandbox().clock(SandboxClock.manual()).start()) {
            // given: all answered late enough for several to be there together
            CountDownLatch several = new CountDownLatch(4);
            receiver.answer(hook -> {
                several.countDown();
                awaitZero(several);
                return 204;
            });
            List<String> ids = addMessages(sandbox, MANY);

            // when
            sandbox.advance(Duration.ofMinutes(1));

            // then
            assertThat(byMessage()).containsOnlyKeys(ids);
            assertThat(byMessage().values()).containsOnly(List.of("message.sent", "message.delivered", "message.read"));
            assertThat(receiver.mostAtOnce()).isBetween(4, 8);
            assertThat(sandbox.webhooks().counts())
                    .hasToString(
                            "WebhookCounts[events=%1$d, attempts=%1$d, accepted=%1$d, dropped=0, doubled=0, reordered=0, givenUp=0]",
                            3 * MANY);
        }
    }

    @Test
    void disturbsTheSameEventsWithTheSameSeed() {
        // when
        List<List<String>> first = disturbed(DISORDER);
        List<List<String>> second = disturbed(DISORDER);
        List<List<String>> other = disturbed(WebhookDisorder.seed(8).dropped(0.1));

        // then
        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
        List<String> events = List.of("message.sent", "message.delivered", "message.read");
        assertThat(first).contains(events).anyMatch(came -> !came.containsAll(events));
        assertThat(first).anyMatch(came -> came.indexOf("message.delivered") < came.lastIndexOf("message.sent"));
    }

    /** For each message in the order in which it was added, the events that came. */
    private List<List<String>> disturbed(WebhookDisorder disorder) {
        try (ChatmaidSandbox sandbox =
                sandbox().clock(SandboxClock.manual()).webhookDisorder(disorder).start()) {
            List<String> ids = addMessages(sandbox, 300);
            IntStream.range(0, 10).forEach(i -> sandbox.advance(Duration.ofMillis(500)));
            WebhookCounts counts = sandbox.webhooks().counts();
            assertThat(counts.events()).isEqualTo(900);
            assertThat(counts.attempts()).isEqualTo(900 - counts.dropped() + counts.doubled());
            assertThat(counts.dropped()).isBetween(60, 120);
            Map<String, List<String>> came = byMessage();
            return ids.stream().map(id -> came.getOrDefault(id, List.of())).toList();
        }
    }

    @Test
    void attemptsAllEventsWithAllKindsOfDisorder() {
        // given: every twentieth is rejected the first time
        Map<String, Integer> times = new ConcurrentHashMap<>();
        receiver.answer(
                hook -> times.merge(hook.signature(), 1, Integer::sum) == 1 && hook.hashCode() % 20 == 0 ? 500 : 204);
        try (ChatmaidSandbox sandbox = sandbox()
                .step(Duration.ofMillis(100))
                .webhookDisorder(DISORDER.heldBackAtMost(Duration.ofMillis(400)))
                .webhookRetries(Collections.nCopies(3, Duration.ofMillis(50)))
                .start()) {
            // when
            List<String> ids = addMessages(sandbox, 2 * MANY);

            // then
            Awaitility.await().untilAsserted(() -> {
                WebhookCounts counts = sandbox.webhooks().counts();
                assertThat(counts.events()).isEqualTo(6 * MANY);
                assertThat(counts.accepted()).isEqualTo(6 * MANY - counts.dropped() + counts.doubled());
            });
            WebhookCounts counts = sandbox.webhooks().counts();
            assertThat(counts.givenUp()).isZero();
            assertThat(counts.attempts()).isGreaterThan(counts.accepted());
            assertThat(counts.dropped()).isBetween(MANY * 4 / 10, MANY * 8 / 10);
            assertThat(counts.doubled()).isBetween(MANY * 3 / 10, MANY * 8 / 10);
            assertThat(counts.reordered()).isBetween(MANY * 8 / 10, MANY * 14 / 10);
            assertThat(receiver.hooks()).hasSize(counts.attempts());
            Map<String, Set<String>> told = new HashMap<>();
            receiver.hooks().forEach(hook -> told.computeIfAbsent(hook.messageId(), id -> ConcurrentHashMap.newKeySet())
                    .add(hook.event()));
            assertThat(ids).containsAll(told.keySet());
            assertThat(told.values().stream().mapToInt(Set::size).sum()).isEqualTo(6 * MANY - counts.dropped());
        }
    }

    @Test
    void leavesNoThreadAndSendsNothingAfterTheClose() {
        // given
        CountDownLatch never = new CountDownLatch(1);
        receiver.answer(hook -> {
            awaitZero(never);
            return 204;
        });
        ChatmaidSandbox sandbox = sandbox().start();
        addMessages(sandbox, 100);
        Awaitility.await().until(() -> receiver.hooks().size() == 8);

        // when
        sandbox.close();

        // then
        Awaitility.await().until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("chatmaid-sandbox-webhooks")));
        never.countDown();
        sandbox.webhooks().deliverDue();
        assertThat(receiver.hooks()).hasSize(8);
    }

    @Test
    void reportsAnEventThatCannotBeWrittenAndDeliversTheOthers() {
        // given
        SandboxClock clock = SandboxClock.manual();
        DeliverySettings settings = new DeliverySettings(
                Optional.of(new WebhookTarget(receiver.url(), WebhookReceiver.SECRET)),
                List.of(),
                new DeliveryDisorder(0, 0, 0, 0, 0, Duration.ZERO),
                false);
        try (WebhookScheduler webhooks = new WebhookScheduler(settings, clock)) {
            Map<String, Object> notJson = new LinkedHashMap<>(Map.of("thread", new Object()));

            // when
            webhooks.plan(new OccurredEvent("message.outgoing", clock.now(), PlainHttpClient.SENDER, null, notJson));
            webhooks.plan(new OccurredEvent("message.outgoing", clock.now(), PlainHttpClient.SENDER, null, Map.of()));

            // then
            assertThatThrownBy(webhooks::awaitDue)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("could not deliver");
            webhooks.awaitDue();
            assertThat(receiver.events()).containsExactly("message.outgoing");
        }
    }

    private static void awaitZero(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
