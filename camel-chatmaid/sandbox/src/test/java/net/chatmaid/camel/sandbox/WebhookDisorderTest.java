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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.chatmaid.camel.sandbox.testing.Patience;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDisorderTest {

    private static final Duration STEP = Duration.ofMillis(500);
    private static final WebhookDisorder SEEDED = WebhookDisorder.seed(7);

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
            .clock(SandboxClock.manual())
            .webhook(receiver.url(), WebhookReceiver.SECRET)
            .start();

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.close();
    }

    @Test
    void aDroppedEventIsNeverDelivered() {
        // given
        sandbox.webhooks().disturb(SEEDED.dropped(1));

        // when
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.advance(Duration.ofDays(1));

        // then
        assertThat(receiver.hooks()).isEmpty();
        assertThat(sandbox.webhooks().counts()).isEqualTo(new WebhookCounts(3, 0, 0, 3, 0, 0, 0));
    }

    @Test
    void aDoubledEventIsDeliveredAgainAsItWas() {
        // given
        sandbox.webhooks().disturb(SEEDED.doubled(1));

        // when
        PlainHttpClient.live(sandbox).send(MagicRecipients.STAYS_SENT);
        sandbox.receive(PlainHttpClient.RECIPIENT, "Where is my order?");
        sandbox.webhooks().deliverDue();
        sandbox.advance(STEP);

        // then
        assertThat(receiver.events())
                .containsExactly("message.received", "message.received", "message.sent", "message.sent");
        assertThat(receiver.hooks().get(1)).isEqualTo(receiver.hooks().get(0));
        assertThat(receiver.hooks().get(3)).isEqualTo(receiver.hooks().get(2));
        assertThat(receiver.mostAtOnce()).isEqualTo(1);
        assertThat(sandbox.webhooks().counts()).isEqualTo(new WebhookCounts(2, 4, 4, 0, 2, 0, 0));
    }

    @Test
    void bothOfAnEventThatIsDoubledAtOnceAreThereBeforeEitherIsAnswered() {
        // given
        CyclicBarrier both = new CyclicBarrier(2);
        receiver.answer(hook -> meet(both) ? 204 : 500);
        sandbox.webhooks().disturb(SEEDED.doubledAtOnce(1));

        // when
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.advance(STEP.multipliedBy(3));

        // then
        assertThat(receiver.events())
                .containsExactly(
                        "message.sent",
                        "message.sent",
                        "message.delivered",
                        "message.delivered",
                        "message.read",
                        "message.read");
        assertThat(receiver.mostAtOnce()).isEqualTo(2);
        assertThat(sandbox.webhooks().counts()).isEqualTo(new WebhookCounts(3, 6, 6, 0, 3, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachOfADoubledEventHasItsOwnRetries(boolean atOnce) {
        // given
        receiver.answer(hook -> 500);
        sandbox.webhooks().disturb(atOnce ? SEEDED.doubledAtOnce(1) : SEEDED.doubled(1));
        PlainHttpClient.live(sandbox).send(MagicRecipients.STAYS_SENT);
        sandbox.advance(STEP);
        assertThat(receiver.hooks()).hasSize(2);

        // when
        sandbox.advance(Duration.ofMinutes(1));
        sandbox.advance(Duration.ofMinutes(5));
        sandbox.advance(Duration.ofMinutes(15));
        sandbox.advance(Duration.ofDays(1));

        // then
        assertThat(receiver.hooks()).hasSize(8);
        assertThat(receiver.hooks()).containsOnly(receiver.hooks().get(0));
        assertThat(sandbox.webhooks().counts()).isEqualTo(new WebhookCounts(1, 8, 0, 0, 1, 0, 2));
    }

    @Test
    void aReorderedEventIsOvertakenByTheNextOfItsMessage() {
        // given
        sandbox.webhooks().disturb(SEEDED.reordered(1));
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.advance(STEP);
        assertThat(receiver.hooks()).isEmpty();

        // when
        sandbox.webhooks().disturb(WebhookDisorder.none());
        PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.webhooks().deliverDue();
        assertThat(receiver.events()).as("another message overtakes nothing").containsExactly("message.sent");
        sandbox.advance(STEP);
        sandbox.advance(STEP);

        // then
        assertThat(receiver.events())
                .containsExactly("message.sent", "message.delivered", "message.sent", "message.read");
        assertThat(sandbox.webhooks().counts()).isEqualTo(new WebhookCounts(4, 4, 4, 0, 0, 1, 0));
    }

    @Test
    void severalThatWereHeldBackComeInTheirOrderAfterTheOneThatOvertookThem() {
        sandbox.webhooks().disturb(SEEDED.reordered(1));
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.advance(STEP);
        sandbox.advance(STEP);
        sandbox.webhooks().disturb(WebhookDisorder.none());
        sandbox.advance(STEP);
        assertThat(receiver.events()).containsExactly("message.read", "message.sent", "message.delivered");
        sandbox.advance(Duration.ofDays(1));
        assertThat(receiver.hooks()).hasSize(3);
    }

    @Test
    void whatNothingOvertakesIsOnlyLate() {
        // given
        sandbox.webhooks().disturb(SEEDED.reordered(1).heldBackAtMost(Duration.ofSeconds(10)));
        PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.webhooks().deliverDue();

        // when, then
        sandbox.advance(Duration.ofMillis(9_999));
        assertThat(receiver.hooks()).isEmpty();
        sandbox.advance(Duration.ofMillis(1));
        assertThat(receiver.events()).containsExactly("message.sent");
        assertThat(sandbox.webhooks().counts()).isEqualTo(new WebhookCounts(1, 1, 1, 0, 0, 1, 0));
    }

    @Test
    void oneAdvanceOverAllOfItDeliversAllOfIt() {
        sandbox.webhooks().disturb(SEEDED.reordered(1));
        PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.advance(Duration.ofSeconds(10));
        assertThat(receiver.events()).containsExactly("message.sent", "message.delivered", "message.read");
    }

    @Test
    void whatASenderTellsIsOvertakenByTheNextThatItTells() {
        sandbox.webhooks().disturb(SEEDED.reordered(1));
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "disconnected");
        sandbox.webhooks().deliverDue();
        sandbox.webhooks().disturb(WebhookDisorder.none());
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "connected");
        sandbox.webhooks().deliverDue();
        assertThat(receiver.events()).containsExactly("phone.connected", "phone.disconnected");
    }

    @Test
    void anEventThatNoLongerHoldsIsNotDeliveredLate() {
        sandbox.webhooks().disturb(SEEDED.reordered(1));
        String id = PlainHttpClient.live(sandbox)
                .send(MagicRecipients.STAYS_SENT)
                .data()
                .path("id")
                .asText();
        sandbox.advance(STEP);
        sandbox.setStatus(id, "pending");
        sandbox.advance(Duration.ofDays(1));
        assertThat(receiver.hooks()).isEmpty();
    }

    @Test
    void resetEndsItAndCountsFromZero() {
        // given
        sandbox.webhooks().disturb(SEEDED.reordered(1));
        PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.webhooks().deliverDue();

        // when
        sandbox.reset();
        sandbox.advance(Duration.ofDays(1));
        assertThat(receiver.hooks()).isEmpty();
        PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.webhooks().deliverDue();

        // then
        assertThat(receiver.events()).containsExactly("message.sent");
        assertThat(sandbox.webhooks().counts()).isEqualTo(new WebhookCounts(1, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void aSandboxCanBeStartedWithItAndResetGoesBackToIt() {
        try (ChatmaidSandbox lossy = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual())
                .webhook(receiver.url(), WebhookReceiver.SECRET)
                .webhookDisorder(SEEDED.dropped(1))
                .start()) {
            lossy.webhooks().disturb(WebhookDisorder.none());
            lossy.reset();
            PlainHttpClient.test(lossy).send(PlainHttpClient.RECIPIENT);
            lossy.webhooks().deliverDue();
            assertThat(lossy.webhooks().counts().dropped()).isEqualTo(1);
        }
        assertThat(receiver.hooks()).isEmpty();
    }

    @Test
    void theRunnableJarCanBeStartedWithIt() {
        // when
        SandboxSettings settings = CommandLine.parse(
                        ("--webhook-url " + receiver.url() + " --webhook-secret whsec_test --webhook-retries 10ms,2s"
                                        + " --webhook-dropped 0.1 --webhook-doubled 0.2 --webhook-doubled-at-once 0.3"
                                        + " --webhook-reordered 0.4 --webhook-held-back 1m --webhook-seed 7")
                                .split(" "))
                .settings();

        // then
        assertThat(settings.delivery().retries()).isEqualTo(List.of(Duration.ofMillis(10), Duration.ofSeconds(2)));
        assertThat(settings.delivery().disorder())
                .isEqualTo(SEEDED.dropped(0.1)
                        .doubled(0.2)
                        .doubledAtOnce(0.3)
                        .reordered(0.4)
                        .heldBackAtMost(Duration.ofMinutes(1))
                        .delivery());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void anotherShareThanFromZeroToOneIsRejected(double share) {
        for (Throwable rejection : List.of(
                catchThrowable(() -> SEEDED.dropped(share)),
                catchThrowable(() -> SEEDED.doubled(share)),
                catchThrowable(() -> SEEDED.doubledAtOnce(share)),
                catchThrowable(() -> SEEDED.reordered(share)))) {
            assertThat(rejection)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A share of webhooks must be from 0 to 1, but is " + share + ".");
        }
    }

    @Test
    void whatCannotBeIsRejected() {
        WebhookDisorder half = SEEDED.doubled(0.6);
        assertThatThrownBy(() -> half.doubledAtOnce(0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.6")
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> SEEDED.heldBackAtMost(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-0.001S");
    }

    private static boolean meet(CyclicBarrier both) {
        try {
            both.await(Patience.SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }
}
