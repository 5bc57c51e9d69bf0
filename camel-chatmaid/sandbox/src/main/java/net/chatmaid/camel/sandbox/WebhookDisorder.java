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
import java.util.SplittableRandom;

/**
 * What goes wrong on the way of webhooks: some get lost, some come twice, some come late. Each method returns a changed
 * copy; immutable.
 *
 * <pre>{@code
 * sandbox.disturbWebhooks(WebhookDisorder.seed(7).dropped(0.1).doubled(0.1).reordered(0.2));
 * }</pre>
 *
 * <p>Which events it strikes depends only on the seed, the shares and the event's number since the start or reset of the
 * sandbox; a message's stages get their numbers when it is accepted. Doubled and reordered events are drawn independently
 * of one another among those that are not dropped, so that some are both.
 */
public final class WebhookDisorder {

    private static final WebhookDisorder NONE = new WebhookDisorder(0, 0, 0, 0, 0, Duration.ofSeconds(2));

    private final long seed;
    private final double dropped;
    private final double doubled;
    private final double doubledAtOnce;
    private final double reordered;
    private final Duration heldBack;

    private WebhookDisorder(
            long seed, double dropped, double doubled, double doubledAtOnce, double reordered, Duration heldBack) {
        if (doubled + doubledAtOnce > 1) {
            throw new IllegalArgumentException("The shares of doubled webhooks, " + doubled
                    + " one after the other and " + doubledAtOnce + " at once, must not be more than 1 together.");
        }
        this.seed = seed;
        this.dropped = dropped;
        this.doubled = doubled;
        this.doubledAtOnce = doubledAtOnce;
        this.reordered = reordered;
        this.heldBack = heldBack;
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
     * Disorder that can be had again: the same seed strikes the same events.
     *
     * @param seed any number
     * @return no disorder yet; shares are to be added
     */
    public static WebhookDisorder seed(long seed) {
        return NONE.withSeed(seed);
    }

    /**
     * Events of which no webhook ever tells: not delivered and not retried.
     *
     * @param share of all events, from 0 to 1; default 0
     * @return a copy
     * @throws IllegalArgumentException if the share is out of range
     */
    public WebhookDisorder dropped(double share) {
        return new WebhookDisorder(seed, share(share), doubled, doubledAtOnce, reordered, heldBack);
    }

    /**
     * Events that are delivered twice, the second time when the first was answered. Body and signature are the same;
     * each of the two has its own retries.
     *
     * @param share of the events that are not dropped, from 0 to 1; default 0
     * @return a copy
     * @throws IllegalArgumentException if the share is out of range, or more than 1 together with
     *     {@link #doubledAtOnce(double)}
     */
    public WebhookDisorder doubled(double share) {
        return new WebhookDisorder(seed, dropped, share(share), doubledAtOnce, reordered, heldBack);
    }

    /**
     * Events that are delivered twice at the same instant, on two connections: neither waits for the other's answer.
     * Otherwise as {@link #doubled(double)}.
     *
     * @param share of the events that are not dropped, from 0 to 1; default 0
     * @return a copy
     * @throws IllegalArgumentException if the share is out of range, or more than 1 together with
     *     {@link #doubled(double)}
     */
    public WebhookDisorder doubledAtOnce(double share) {
        return new WebhookDisorder(seed, dropped, doubled, share(share), reordered, heldBack);
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
        return new WebhookDisorder(seed, dropped, doubled, doubledAtOnce, share(share), heldBack);
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
        if (longest.isNegative()) {
            throw new IllegalArgumentException(
                    "The time for which a webhook is held back must not be negative, but is " + longest + ".");
        }
        return new WebhookDisorder(seed, dropped, doubled, doubledAtOnce, reordered, longest);
    }

    WebhookDisorder withSeed(long newSeed) {
        return new WebhookDisorder(newSeed, dropped, doubled, doubledAtOnce, reordered, heldBack);
    }

    Duration heldBack() {
        return heldBack;
    }

    /** What happens to the event with this number. */
    Strike strikes(long number) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
        // all three are drawn always: a changed share changes nothing for the others
        boolean drop = random.nextDouble() < dropped;
        double twice = random.nextDouble();
        boolean hold = random.nextDouble() < reordered;
        Copies copies = twice < doubled
                ? Copies.ONE_AFTER_THE_OTHER
                : twice < doubled + doubledAtOnce ? Copies.AT_ONCE : Copies.ONE;
        return drop ? new Strike(true, Copies.ONE, false) : new Strike(false, copies, hold);
    }

    private static double share(double share) {
        // not the other way round: it must refuse NaN
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of webhooks must be from 0 to 1, but is " + share + ".");
        }
        return share;
    }

    @Override
    public String toString() {
        return "WebhookDisorder[seed " + seed + ", dropped " + dropped + ", doubled " + doubled + ", doubled at once "
                + doubledAtOnce + ", reordered " + reordered + ", held back at most " + heldBack + "]";
    }

    /** How often an event is delivered. */
    enum Copies {
        ONE,
        ONE_AFTER_THE_OTHER,
        AT_ONCE
    }

    /** What happens to one event. */
    record Strike(boolean dropped, Copies copies, boolean heldBack) {}
}
