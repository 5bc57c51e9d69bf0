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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.chatmaid.camel.benchmarks.server.ServerProcess;
import net.chatmaid.camel.benchmarks.startup.ApplicationKind;
import net.chatmaid.camel.benchmarks.startup.ApplicationRun;

/**
 * The time from the start of {@code java} to the first accepted send of an application on Camel Main, beside the same
 * application with {@code http:} and one that sends nothing. They take turns. The only argument, which may be left out,
 * is the number of runs of each. Ends with 1 when a bar does not hold.
 */
public final class StartUp {

    private static final int RUNS = 15;
    private static final double BAR = 1.2;

    private final Map<ApplicationKind, List<Double>> millis = new EnumMap<>(ApplicationKind.class);
    private final Bars bars = new Bars();
    private final PrintStream out;

    StartUp(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(Machine.line());
        StartUp startUp = new StartUp(System.out);
        try (ServerProcess server = ServerProcess.start()) {
            startUp.run(args.length == 0 ? RUNS : Integer.parseInt(args[0]), server.port());
        }
        System.exit(startUp.report().print(System.out) ? 0 : 1);
    }

    void run(int runs, int port) throws IOException, InterruptedException {
        // the first of each fills the caches of the operating system
        for (int run = 0; run <= runs; run++) {
            for (ApplicationKind kind : ApplicationKind.values()) {
                double took = ApplicationRun.of(kind, port).toNanos() / 1e6;
                if (run > 0) {
                    millis.computeIfAbsent(kind, key -> new ArrayList<>()).add(took);
                    out.printf(Locale.ROOT, "run=%d %s millis=%.0f%n", run, kind, took);
                }
            }
        }
    }

    /** Prints the table. */
    Bars report() {
        out.printf("%n| application | runs | median, ms | lowest … highest | × http | more than none, ms |%n");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (ApplicationKind kind : ApplicationKind.values()) {
            Spread spread = spread(kind);
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %,.0f | %,.0f … %,.0f | %.2f | %,.0f |%n",
                    kind,
                    millis.get(kind).size(),
                    spread.median(),
                    spread.lowest(),
                    spread.highest(),
                    spread.median() / spread(ApplicationKind.http).median(),
                    spread.median() - spread(ApplicationKind.none).median());
        }
        out.println();
        bars.atMost(
                "start-up chatmaid / http",
                spread(ApplicationKind.chatmaid).median()
                        / spread(ApplicationKind.http).median(),
                BAR,
                "");
        return bars;
    }

    private Spread spread(ApplicationKind kind) {
        return Spread.of(millis.get(kind).stream().mapToDouble(Double::doubleValue));
    }
}
