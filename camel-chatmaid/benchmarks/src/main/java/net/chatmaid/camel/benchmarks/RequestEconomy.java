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
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How many requests it takes to follow messages, how soon a change is noticed, and how long sends wait meanwhile. Ends
 * with another code than 0 when a bar does not hold.
 */
public final class RequestEconomy {

    private static final long SEED = 20_260_206;

    private final PrintStream out;
    private final Bars bars = new Bars();

    RequestEconomy(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        RequestEconomy economy = new RequestEconomy(System.out);
        System.out.println("seed=" + SEED);
        if (args.length == 0 || args[0].contains("e")) {
            economy.requests(List.of(10, 100, 1_000, 10_000), 0);
            economy.requests(List.of(10, 100, 1_000, 10_000), 5);
        }
        Duration measured = Duration.ofMinutes(30);
        if (args.length == 0 || args[0].contains("d")) {
            for (int n : List.of(10, 100, 1_000, 10_000)) {
                economy.delays(new SteadyState.Case(n, 60, Lives.even, false, measured));
                economy.delays(new SteadyState.Case(n, n == 10_000 ? 600 : 60, Lives.early, false, measured));
            }
        }
        if (args.length == 0 || args[0].contains("s")) {
            economy.delays(new SteadyState.Case(10_000, 60, Lives.even, true, measured));
        }
        economy.bars.print(System.out);
        System.exit(economy.bars.allHold() ? 0 : 1);
    }

    void requests(List<Integer> sizes, int settled) {
        for (int inFlight : sizes) {
            for (int percent : List.of(0, 1, 10, 100)) {
                EconomyCase of = new EconomyCase(inFlight, percent, settled);
                EconomyCase.Result result = of.run(SEED);
                out.printf(
                        Locale.ROOT,
                        "in_flight=%d changed=%d%% requests=%d bound=%d ratio=%.2f cookbook=%d%s%n",
                        inFlight,
                        percent,
                        result.requests(),
                        of.bound(),
                        (double) result.requests() / of.bound(),
                        inFlight,
                        settled == 0 ? "" : " settled=" + settled * inFlight + " polls=" + result.polls());
                if (settled == 0) {
                    bars.atMost("requests " + of, result.requests(), 1.1 * of.bound() + 1, "");
                }
            }
        }
    }

    void delays(SteadyState.Case of) {
        long t = System.nanoTime();
        SteadyState.Result result = SteadyState.measure(of, SEED);
        out.printf(
                Locale.ROOT,
                "in_flight=%d messages=%d/min lives=%s own=%s changes=%d all: %s delivered: %s sends=%d %s requests=%.1f/min 429=%d lost=%d took %d s%n",
                of.inFlight(),
                of.perMinute(),
                of.lives(),
                of.ownSends(),
                result.all().count(),
                result.all(),
                result.delivered(),
                result.sends().count(),
                result.sends(),
                result.requestsPerMinute(),
                result.refusals(),
                result.lost(),
                (System.nanoTime() - t) / 1_000_000_000);
    }
}
