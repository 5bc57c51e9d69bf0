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

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Decides which events are dropped, delivered twice or held back. The decision depends only on the seed, the shares and
 * the event's number.
 *
 * @param seed any number
 * @param dropped the share of all events that are never delivered
 * @param doubled the share of the other events that are delivered twice, one after the other
 * @param doubledAtOnce the share of the other events that are delivered twice at the same time
 * @param reordered the share of the other events that are held back
 * @param heldBack the longest time for which an event is held back
 */
public record DeliveryDisorder(
        long seed, double dropped, double doubled, double doubledAtOnce, double reordered, Duration heldBack) {

    /** Each share is from 0 to 1; those of doubled events are at most 1 together. */
    public DeliveryDisorder {
        requireShare(dropped);
        requireShare(doubled);
        requireShare(doubledAtOnce);
        requireShare(reordered);
        if (heldBack.isNegative()) {
            throw new IllegalArgumentException(
                    "The time for which a webhook is held back must not be negative, but is " + heldBack + ".");
        }
        if (doubled + doubledAtOnce > 1) {
            throw new IllegalArgumentException("The shares of doubled webhooks, " + doubled
                    + " one after the other and " + doubledAtOnce + " at once, must not be more than 1 together.");
        }
    }

    private static void requireShare(double share) {
        // not the other way round: it must reject NaN
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of webhooks must be from 0 to 1, but is " + share + ".");
        }
    }

    /** What happens to the event with this number. */
    Effect effectOn(long number) {
        SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number);
        // all three are drawn always: a changed share changes nothing for the others
        boolean drop = random.nextDouble() < dropped;
        double twice = random.nextDouble();
        boolean hold = random.nextDouble() < reordered;
        Copies copies = twice < doubled
                ? Copies.ONE_AFTER_THE_OTHER
                : twice < doubled + doubledAtOnce ? Copies.AT_ONCE : Copies.ONE;
        return drop ? new Effect(true, Copies.ONE, false) : new Effect(false, copies, hold);
    }

    /** How often an event is delivered. */
    enum Copies {
        ONE,
        ONE_AFTER_THE_OTHER,
        AT_ONCE
    }

    /** What happens to one event. */
    record Effect(boolean dropped, Copies copies, boolean heldBack) {}
}
