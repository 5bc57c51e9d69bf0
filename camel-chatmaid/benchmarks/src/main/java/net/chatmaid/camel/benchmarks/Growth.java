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

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.chatmaid.camel.benchmarks.chart.Curve;
import net.chatmaid.camel.benchmarks.chart.Curve.Point;
import net.chatmaid.camel.benchmarks.chart.CurvePicture;
import net.chatmaid.camel.benchmarks.server.PreparedResponseServer;

/**
 * How time and heap grow with the number of tracked messages, and the time of a poll with the number of consumers on one
 * component. Draws the curves. The only argument, which may be left out, is the file of the picture. Ends with 1 when a
 * bar does not hold.
 */
public final class Growth {

    private static final String PICTURE = "target/growth.svg";
    private static final int POLLS = 1024;
    private static final int MOST_CONSUMERS = 64;
    private static final String TRACKED = "tracked messages";

    private final PrintStream out;
    private final Bars bars = new Bars();
    private final List<Point> plans = new ArrayList<>();
    private final List<Point> waits = new ArrayList<>();
    private final List<Point> bytes = new ArrayList<>();
    private final List<Point> polls = new ArrayList<>();

    Growth(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Machine.line());
        Growth growth = new Growth(System.out);
        // lets the JVM compile what is measured
        Growth warmup = new Growth(new PrintStream(PrintStream.nullOutputStream()));
        warmup.tracked(10_000);
        IntStream.of(1_000, 10_000, 100_000, 1_000_000).forEach(growth::tracked);
        growth.growsAtMostAsNLogN();
        try (PreparedResponseServer server = PreparedResponseServer.start(null)) {
            warmup.consumers(1, POLLS, server);
            for (int consumers = 1; consumers <= MOST_CONSUMERS; consumers *= 2) {
                growth.consumers(consumers, POLLS / consumers, server);
            }
        }
        growth.draw(Path.of(args.length == 0 ? PICTURE : args[0]));
        System.exit(growth.bars.print(System.out) ? 0 : 1);
    }

    /** Measures time and heap with so many tracked messages. */
    void tracked(int messages) {
        TrackingMemory memory = new TrackingMemory(messages, out);
        Bars all = memory.run();
        plans.add(new Point(messages, memory.plans().millis().median()));
        waits.add(new Point(messages, memory.plans().longestWait()));
        bytes.add(new Point(messages, memory.mostBytes()));
        if (messages == 1_000_000) {
            bars.addAll(all);
        }
    }

    /** Measures the polls of so many consumers. */
    void consumers(int consumers, int rounds, PreparedResponseServer server) throws Exception {
        Spread millis = ConsumerTimes.millis(consumers, rounds, server);
        polls.add(new Point(consumers, millis.median()));
        out.printf(
                Locale.ROOT,
                "consumers=%d a poll with 100 changes takes: median=%.2f ms lowest=%.2f ms highest=%.2f ms%n",
                consumers,
                millis.median(),
                millis.lowest(),
                millis.highest());
    }

    /** The last two sizes, as smaller ones take no time that could be measured. */
    private void growsAtMostAsNLogN() {
        Point small = plans.get(plans.size() - 2);
        Point large = plans.get(plans.size() - 1);
        bars.atMost(
                "growth of a plan from 10^5 to 10^6 tracked messages / n log n",
                large.figure() / small.figure() * cost(small) / cost(large),
                1,
                "");
    }

    private static double cost(Point point) {
        return point.number() * Math.log(point.number());
    }

    /** Writes the picture. */
    void draw(Path picture) throws IOException {
        Files.writeString(
                picture,
                CurvePicture.of(List.of(
                        new Curve("Plan of a poll, ms", TRACKED, plans, 1_000),
                        new Curve("Longest wait of a send, ms", TRACKED, waits, 10),
                        new Curve("Heap of a tracked message, bytes", TRACKED, bytes, 150),
                        new Curve(
                                "Poll of each consumer, 100 changes, ms",
                                "consumers on one component",
                                polls,
                                Double.NaN))));
        out.println("picture=" + picture);
    }
}
