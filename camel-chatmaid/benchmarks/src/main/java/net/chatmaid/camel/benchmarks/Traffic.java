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
package net.chatmaid.camel.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.tracking.Stages;

/**
 * Messages that come at random moments and live for a random time, so that the number of undelivered messages is about the same at any
 * moment, from the start on. It knows which changes have happened and which were noticed.
 */
final class Traffic {

    private final Testbed bed;
    private final Random random;
    private final Lives lives;
    private final double meanLife;
    private final double perSecond;
    private final Map<String, Instant> unnoticed = new HashMap<>();
    private Consumer<Consumer<String>> source;
    private int undelivered;

    /**
     * @param undelivered the number of undelivered messages
     * @param perMinute how many come in a minute
     */
    Traffic(Testbed bed, Lives lives, int undelivered, int perMinute, Random random) {
        this.bed = bed;
        this.lives = lives;
        this.random = random;
        this.perSecond = perMinute / 60.0;
        // as many as come while one lives are undelivered
        this.meanLife = undelivered / perSecond;
        this.source = created -> created.accept(bed.add(bed.time().now(), "pending"));
    }

    /** Lets messages come by another way: something that makes one and says its id then. */
    void from(Consumer<Consumer<String>> other) {
        source = other;
    }

    /** Adds what has come before, and lets more come. */
    void start() {
        Instant now = bed.time().now();
        Duration past = Testbed.LOOKBACK;
        double longest = lives.longest(meanLife);
        for (double age = Math.min(past.toSeconds(), 1.2 * longest + 60); age > 0; age -= gap()) {
            Instant createdAt = now.minusNanos((long) (age * 1e9));
            Instant sentAt = createdAt.plus(untilSent());
            Instant deliveredAt = sentAt.plus(lives.next(random, meanLife));
            String status = sentAt.isAfter(now) ? "pending" : deliveredAt.isAfter(now) ? "sent" : "delivered";
            String id = bed.add(createdAt, status);
            if (!status.equals("delivered")) {
                live(id, sentAt, deliveredAt);
            }
        }
        comeLater();
    }

    private void comeLater() {
        bed.time().at(bed.time().now().plusNanos((long) (gap() * 1e9)), () -> {
            source.accept(id -> {
                Instant sentAt = bed.time().now().plus(untilSent());
                live(id, sentAt, sentAt.plus(lives.next(random, meanLife)));
            });
            comeLater();
        });
    }

    private void live(String id, Instant sentAt, Instant deliveredAt) {
        undelivered++;
        if (sentAt.isAfter(bed.time().now())) {
            bed.time().at(sentAt, () -> change(id, "sent"));
        }
        bed.time().at(deliveredAt, () -> {
            change(id, "delivered");
            undelivered--;
        });
    }

    private void change(String id, String status) {
        bed.sandbox().setStatus(id, status);
        unnoticed.put(id + ":" + status, bed.time().sandboxClock().now());
    }

    /** Takes note that a change was noticed now. */
    void notice(StatusChange change) {
        unnoticed.remove(Stages.key(change));
    }

    /** How many changes that happened in a span of time are not noticed yet. */
    long unnoticed(Instant from, Instant to) {
        return unnoticed.values().stream()
                .filter(time -> !time.isBefore(from) && time.isBefore(to))
                .count();
    }

    /** The number of undelivered messages, whether the application tracks them or not. */
    int undelivered() {
        return undelivered;
    }

    private double gap() {
        return -Math.log(1 - random.nextDouble()) / perSecond;
    }

    private Duration untilSent() {
        return Duration.ofMillis(300 + random.nextInt(1700));
    }
}
