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

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The heap that a tracked message takes: what is left after garbage collection with a {@code StatusPoll} that tracks
 * the messages, less what was left before it had found any. The sandbox holds the messages before and after, so it does
 * not count; all that the poll keeps does: ids, times, statuses, places, the table, the remaining requests
 * of a check. Ends with 1 when a bar does not hold.
 */
public final class TrackingMemory {

    private static final Duration SINCE = Duration.ofHours(20);
    private static final int MOST_BYTES = 150;
    private static final int REQUESTS_IN_A_POLL = 100;
    private static final int MOST_PLAN_MILLIS = 1_000;
    private static final int MOST_WAIT_MILLIS = 10;

    private final int tracked;
    private final PrintStream out;
    private final Bars bars = new Bars();
    private double mostBytes;
    private PlanTimes plans;

    TrackingMemory(int tracked, PrintStream out) {
        this.tracked = tracked;
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(new TrackingMemory(1_000_000, System.out).run().print(System.out) ? 0 : 1);
    }

    Bars run() {
        try (Testbed bed = new Testbed(0)) {
            fill(bed);
            long without = heap(bed);
            while (bed.tracked() < tracked) {
                poll(bed);
            }
            report("all are found", heap(bed) - without, bed);
            bed.time().advance(Duration.ofHours(2));
            poll(bed);
            report("a check of all has begun", heap(bed) - without, bed);
            for (int requests = 0; requests < tracked / 100; requests += REQUESTS_IN_A_POLL) {
                poll(bed);
            }
            report("it has ended", heap(bed) - without, bed);
            plan(bed);
            bed.stopTracking();
            out.printf(Locale.ROOT, "left when no message is tracked: %d bytes%n", heap(bed) - without);
        }
        return bars;
    }

    /** The most bytes of a tracked message, at any of the moments that are measured. */
    double mostBytes() {
        return mostBytes;
    }

    PlanTimes plans() {
        return plans;
    }

    private void plan(Testbed bed) {
        int messages = bed.tracked();
        plans = PlanTimes.of(bed);
        out.printf(
                Locale.ROOT,
                "tracked=%d a plan takes: median=%.2f ms max=%.2f ms; a send waits at most %.2f ms%n",
                messages,
                plans.millis().median(),
                plans.millis().highest(),
                plans.longestWait());
        bars.atMost(messages + " tracked messages: a plan takes", plans.millis().median(), MOST_PLAN_MILLIS, " ms");
        bars.atMost(messages + " tracked messages: a send waits", plans.longestWait(), MOST_WAIT_MILLIS, " ms");
    }

    private void fill(Testbed bed) {
        Instant createdAt = bed.time().now().minus(SINCE);
        for (int i = 0; i < tracked; i++) {
            createdAt = createdAt.plus(SINCE.dividedBy(tracked));
            bed.add(createdAt, "sent");
        }
    }

    /** As a poll is that has a budget, or all that was found would be said at once. */
    private static void poll(Testbed bed) {
        AtomicInteger left = new AtomicInteger(REQUESTS_IN_A_POLL);
        bed.poll(() -> left.getAndDecrement() > 0);
        bed.time().advance(Testbed.BETWEEN_POLLS);
    }

    private void report(String when, long bytes, Testbed bed) {
        double each = (double) bytes / bed.tracked();
        mostBytes = Math.max(mostBytes, each);
        out.printf(
                Locale.ROOT,
                "tracked=%d when=\"%s\" heap=%d bytes_per_message=%.1f%n",
                bed.tracked(),
                when,
                bytes,
                each);
        bars.atMost("bytes per tracked message when " + when, each, MOST_BYTES, "");
    }

    private static long heap(Testbed bed) {
        bed.sandbox().clearRequests();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
