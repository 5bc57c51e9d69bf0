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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.benchmarks.call.CallLoop;
import net.chatmaid.camel.benchmarks.call.Contestant;
import net.chatmaid.camel.benchmarks.call.Operation;
import net.chatmaid.camel.benchmarks.jmh.Compilation;
import net.chatmaid.camel.benchmarks.server.ServerProcess;

/**
 * What metrics cost a send: sends with metrics and without take turns of half a second, in one JVM. The rates of two
 * JVMs differ by more than the limit, so a comparison of JVMs can't show it. The only argument, which may be left out,
 * is the number of pairs. Ends with 1 when a bar does not hold.
 */
public final class MetricsOverhead {

    private static final int PAIRS = 120;
    private static final int COMPILATION_SECONDS = 60;
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Metrics cost at most 3 %. */
    private static final double BAR = 0.97;

    private final CallLoop without;
    private final CallLoop with;
    private final Bars bars = new Bars();
    private final PrintStream out;

    MetricsOverhead(CallLoop without, CallLoop with, PrintStream out) {
        this.without = without;
        this.with = with;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Machine.line());
        int pairs = args.length == 0 ? PAIRS : Integer.parseInt(args[0]);
        try (ServerProcess server = ServerProcess.start();
                CallLoop without = CallLoop.of(Operation.send.open(Contestant.chatmaid, server.port(), 0));
                CallLoop with = CallLoop.of(Operation.send.open(Contestant.measured, server.port(), 0))) {
            MetricsOverhead overhead = new MetricsOverhead(without, with, System.out);
            Compilation.await(without.call(), COMPILATION_SECONDS);
            Compilation.await(with.call(), COMPILATION_SECONDS);
            for (int threads : Operation.send.threads()) {
                overhead.measure(threads, pairs, TURN_NANOS);
            }
            System.exit(overhead.bars().print(System.out) ? 0 : 1);
        }
    }

    /** Measures pairs of turns. Every other pair begins with metrics, so that a trend does not favour one of the two. */
    void measure(int threads, int pairs, long turnNanos) throws Exception {
        List<Double> ratios = new ArrayList<>();
        // the first pair lets the threads begin
        for (int pair = 0; pair <= pairs; pair++) {
            boolean withFirst = pair % 2 == 1;
            double first = (withFirst ? with : without).callsPerSecond(threads, turnNanos);
            double second = (withFirst ? without : with).callsPerSecond(threads, turnNanos);
            if (pair > 0) {
                ratios.add(withFirst ? first / second : second / first);
            }
        }
        double[] sorted =
                ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median =
                Spread.of(ratios.stream().mapToDouble(Double::doubleValue)).median();
        out.printf(
                Locale.ROOT,
                "threads=%d pairs=%d with_metrics_/_without=%.3f middle_half=%.3f…%.3f%n",
                threads,
                pairs,
                median,
                sorted[sorted.length / 4],
                sorted[sorted.length * 3 / 4]);
        bars.atLeast("send threads=" + threads + " rate with metrics / without", median, BAR, "");
    }

    Bars bars() {
        return bars;
    }
}
