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

import java.time.Duration;
import net.chatmaid.camel.sandbox.webhook.DeliveryDisorder;

/**
 * The disorder of webhooks: some are dropped, some are delivered twice, some are late. Each method returns a changed
 * copy; immutable.
 *
 * <pre>{@code
 * sandbox.webhooks().disturb(WebhookDisorder.seed(7).dropped(0.1).doubled(0.1).reordered(0.2));
 * }</pre>
 *
 * <p>Which events are affected depends only on the seed, the shares and the event's number since the start or reset of the
 * sandbox; a message's stages get their numbers when it is accepted. Doubled and reordered events are drawn independently
 * of one another among those that are not dropped, so that some are both.
 */
public final class WebhookDisorder {

    private static final WebhookDisorder NONE =
            new WebhookDisorder(new DeliveryDisorder(0, 0, 0, 0, 0, Duration.ofSeconds(2)));

    private final DeliveryDisorder delivery;

    private WebhookDisorder(DeliveryDisorder delivery) {
        this.delivery = delivery;
    }

    /**
     * Everything arrives once, a message's events in their order.
     *
     * @return the default
     */
    public static WebhookDisorder none() {
        return NONE;
    }

    /**
     * A reproducible disorder: the same seed affects the same events.
     *
     * @param seed any number
     * @return no disorder yet; shares are to be added
     */
    public static WebhookDisorder seed(long seed) {
        return NONE.withSeed(seed);
    }

    /**
     * Events that no webhook reports: they are not delivered and not retried.
     *
     * @param share of all events, from 0 to 1; default 0
     * @return a copy
     * @throws IllegalArgumentException if the share is out of range
     */
    public WebhookDisorder dropped(double share) {
        return with(
                delivery.seed(),
                share,
                delivery.doubled(),
                delivery.doubledAtOnce(),
                delivery.reordered(),
                delivery.heldBack());
    }

    /**
     * Events that are delivered twice, the second time after the response to the first. Body and signature are the
     * same; each of the two has its own retries.
     *
     * @param share of the events that are not dropped, from 0 to 1; default 0
     * @return a copy
     * @throws IllegalArgumentException if the share is out of range, or more than 1 together with
     *     {@link #doubledAtOnce(double)}
     */
    public WebhookDisorder doubled(double share) {
        return with(
                delivery.seed(),
                delivery.dropped(),
                share,
                delivery.doubledAtOnce(),
                delivery.reordered(),
                delivery.heldBack());
    }

    /**
     * Events that are delivered twice at the same instant, on two connections: neither waits for the other's response.
     * Otherwise as {@link #doubled(double)}.
     *
     * @param share of the events that are not dropped, from 0 to 1; default 0
     * @return a copy
     * @throws IllegalArgumentException if the share is out of range, or more than 1 together with
     *     {@link #doubled(double)}
     */
    public WebhookDisorder doubledAtOnce(double share) {
        return with(
                delivery.seed(),
                delivery.dropped(),
                delivery.doubled(),
                share,
                delivery.reordered(),
                delivery.heldBack());
    }

    /**
     * Events that are held back until a later event of the same message was delivered, or attempted. Where no later one
     * comes, as after the last stage, they are only late: see {@link #heldBackAtMost(Duration)}. For events without a
     * message of their own, a later one of the same sender counts, or of the person who writes.
     *
     * @param share of the events that are not dropped, from 0 to 1; default 0
     * @return a copy
     * @throws IllegalArgumentException if the share is out of range
     */
    public WebhookDisorder reordered(double share) {
        return with(
                delivery.seed(),
                delivery.dropped(),
                delivery.doubled(),
                delivery.doubledAtOnce(),
                share,
                delivery.heldBack());
    }

    /**
     * How late a reordered event can be, by the sandbox's clock. Less than the step between two stages means that none
     * overtakes another of its message.
     *
     * @param longest default 2 seconds; not negative
     * @return a copy
     * @throws IllegalArgumentException if it is negative
     */
    public WebhookDisorder heldBackAtMost(Duration longest) {
        return with(
                delivery.seed(),
                delivery.dropped(),
                delivery.doubled(),
                delivery.doubledAtOnce(),
                delivery.reordered(),
                longest);
    }

    WebhookDisorder withSeed(long newSeed) {
        return with(
                newSeed,
                delivery.dropped(),
                delivery.doubled(),
                delivery.doubledAtOnce(),
                delivery.reordered(),
                delivery.heldBack());
    }

    DeliveryDisorder delivery() {
        return delivery;
    }

    private WebhookDisorder with(
            long seed, double dropped, double doubled, double doubledAtOnce, double reordered, Duration heldBack) {
        return new WebhookDisorder(new DeliveryDisorder(seed, dropped, doubled, doubledAtOnce, reordered, heldBack));
    }

    @Override
    public String toString() {
        return "WebhookDisorder[seed " + delivery.seed() + ", dropped " + delivery.dropped() + ", doubled "
                + delivery.doubled() + ", doubled at once " + delivery.doubledAtOnce() + ", reordered "
                + delivery.reordered() + ", held back at most " + delivery.heldBack() + "]";
    }
}
