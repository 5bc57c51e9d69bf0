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
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.model.StatusChange;

/** How long changes go unnoticed while messages come and go, at 100 requests a minute. */
final class SteadyState {

    static final int REQUESTS_PER_MINUTE = 100;

    /** So often as long as the first search took: changes have gathered meanwhile. */
    private static final int SETTLING = 2;

    private static final Duration SETTLING_AT_LEAST = Duration.ofMinutes(10);
    private static final Duration AT_MOST = Duration.ofHours(3);

    /**
     * @param undelivered the number of undelivered messages at any moment
     * @param perMinute how many come in a minute, and as many arrive
     * @param lives when they arrive
     * @param ownSends whether this application sends them, by the same budget; else another one does
     * @param measured how long it is measured
     */
    record Case(int undelivered, int perMinute, Lives lives, boolean ownSends, Duration measured) {}

    /**
     * @param all the delays of all changes
     * @param delivered the delays of the last change of each message
     * @param sends how long sends waited for the budget
     * @param requestsPerMinute how many requests were made, the sends among them
     * @param rejections the number of responses with 429
     * @param lost how many changes were never noticed
     */
    record Result(Delays all, Delays delivered, Delays sends, double requestsPerMinute, int rejections, long lost) {}

    private final Case of;
    private final Testbed bed;
    private final Traffic traffic;
    private final Delays all = new Delays();
    private final Delays delivered = new Delays();
    private final Delays sends = new Delays();
    private Instant from = Instant.MAX;
    private Instant to = Instant.MAX;

    private SteadyState(Case of, Testbed bed, Random random) {
        this.of = of;
        this.bed = bed;
        this.traffic = new Traffic(bed, of.lives(), of.undelivered(), of.perMinute(), random);
    }

    static Result measure(Case of, long seed) {
        try (Testbed bed = new Testbed(REQUESTS_PER_MINUTE)) {
            return new SteadyState(of, bed, new Random(seed)).run();
        }
    }

    private Result run() {
        if (of.ownSends()) {
            traffic.from(this::send);
        }
        traffic.start();
        Instant started = bed.time().now();
        pollUntil(() -> bed.tracked() >= 0.9 * traffic.undelivered());
        Duration settling = Duration.between(started, bed.time().now()).multipliedBy(SETTLING);
        pollFor(settling.compareTo(SETTLING_AT_LEAST) > 0 ? settling : SETTLING_AT_LEAST);
        from = bed.time().now();
        to = from.plus(of.measured());
        bed.sandbox().clearRequests();
        pollFor(of.measured());
        double requests = bed.sandbox().requestCount() / (of.measured().toMillis() / 60_000.0);
        pollUntil(() -> traffic.unnoticed(from, to) == 0);
        return new Result(all, delivered, sends, requests, bed.rejections(), traffic.unnoticed(from, to));
    }

    private void send(Consumer<String> created) {
        Instant asked = bed.time().now();
        bed.client()
                .send(SendRequest.builder()
                        .from(Testbed.SENDER)
                        .to(Testbed.RECIPIENT)
                        .content("Your order is on its way")
                        .build())
                .whenComplete((message, failure) -> {
                    if (failure != null) {
                        throw new IllegalStateException(
                                "A send failed, and what is measured is worth nothing", failure);
                    }
                    if (isMeasured(asked)) {
                        sends.add(Duration.between(asked, bed.time().now()));
                    }
                    created.accept(message.message().id());
                });
    }

    private void pollFor(Duration time) {
        Instant end = bed.time().now().plus(time);
        pollUntil(() -> !bed.time().now().isBefore(end));
    }

    private void pollUntil(BooleanSupplier done) {
        Instant end = bed.time().now().plus(AT_MOST);
        while (!done.getAsBoolean() && bed.time().now().isBefore(end)) {
            bed.poll().forEach(this::notice);
            bed.time().advance(Testbed.BETWEEN_POLLS);
        }
    }

    private void notice(StatusChange change) {
        traffic.notice(change);
        if (isMeasured(change.time())) {
            Duration delay = Duration.between(change.time(), bed.time().now());
            all.add(delay);
            if (change.status().equals(MessageStatus.DELIVERED)) {
                delivered.add(delay);
            }
        }
    }

    private boolean isMeasured(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
