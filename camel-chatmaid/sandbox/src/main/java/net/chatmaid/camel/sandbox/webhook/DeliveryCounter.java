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

import java.util.EnumMap;
import java.util.Map;
import net.chatmaid.camel.sandbox.WebhookCounts;

/** Counts for {@link WebhookCounts}. Every method is atomic. */
final class DeliveryCounter {

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    synchronized void add(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    synchronized WebhookCounts counts() {
        return new WebhookCounts(
                of(Kind.EVENT),
                of(Kind.ATTEMPT),
                of(Kind.ACCEPTED),
                of(Kind.DROPPED),
                of(Kind.DOUBLED),
                of(Kind.REORDERED),
                of(Kind.GIVEN_UP));
    }

    private int of(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    enum Kind {
        EVENT,
        ATTEMPT,
        ACCEPTED,
        DROPPED,
        DOUBLED,
        REORDERED,
        GIVEN_UP
    }
}
