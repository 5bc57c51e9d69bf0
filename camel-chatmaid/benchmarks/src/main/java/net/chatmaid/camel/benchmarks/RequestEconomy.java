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
 * How many requests it takes to track messages, how soon a change is noticed, and how long sends wait meanwhile. Ends
 * with 1 when a bar does not hold. The only argument, which may be left out, is the seed of everything that is random.
 */
public final class RequestEconomy {

    private static final long SEED = 20_260_206;
    private static final int AT_THE_ACCOUNTS_PACE = 60;

    private final long seed;
    private final PrintStream out;
    private final Bars bars = new Bars();

    RequestEconomy(long seed, PrintStream out) {
        this.seed = seed;
        this.out = out;
        out.println("seed=" + seed);
    }

    public static void main(String[] args) {
        List<Integer> sizes = List.of(10, 100, 1_000, 10_000);
        RequestEconomy economy = new RequestEconomy(args.length == 0 ? SEED : Long.parseLong(args[0]), System.out);
        sizes.forEach(tracked -> economy.requests(tracked, 0));
        sizes.forEach(tracked -> economy.requests(tracked, 5));
        Duration measured = Duration.ofMinutes(30);
        for (int tracked : sizes) {
            economy.delays(tracked, AT_THE_ACCOUNTS_PACE, Lives.even, measured);
            // at that pace, those whose phone is off would have to be away for more than a day
            economy.delays(tracked, tracked < 10_000 ? AT_THE_ACCOUNTS_PACE : 300, Lives.early, measured);
        }
        economy.sends(10_000, AT_THE_ACCOUNTS_PACE, measured);
        System.exit(economy.bars().print(System.out) ? 0 : 1);
    }

    Bars bars() {
        return bars;
    }

    /** One check of all, with 0, 1, 10 and 100 % of the messages changed. */
    void requests(int tracked, int settledForEach) {
        for (int percent : List.of(0, 1, 10, 100)) {
            EconomyCase check = new EconomyCase(tracked, percent, settledForEach);
            int requests = check.run(seed);
            String name = String.format(Locale.ROOT, "tracked=%d changed=%d%%", tracked, percent);
            out.printf(
                    Locale.ROOT,
                    "%s requests=%d bound=%d ratio=%.2f cookbook=%d%s%n",
                    name,
                    requests,
                    check.bound(),
                    (double) requests / check.bound(),
                    tracked,
                    settledForEach == 0 ? "" : " settled=" + tracked * settledForEach);
            if (settledForEach == 0) {
                bars.atMost(name + " requests", requests, 1.1 * check.bound() + 1, "");
            }
            if (settledForEach == 0 && tracked == 10_000) {
                bars.atMost(name + " requests, of the cookbook's", requests, tracked / 90.0, "");
            }
        }
    }

    /** Messages that others send. */
    void delays(int tracked, int perMinute, Lives lives, Duration measured) {
        String name = String.format(Locale.ROOT, "tracked=%d lives=%s", tracked, lives);
        SteadyState.Result result =
                SteadyState.measure(new SteadyState.Case(tracked, perMinute, lives, false, measured), seed);
        print(name, perMinute, result);
        if (tracked >= 1_000) {
            double median = tracked == 1_000 ? 10 : 90;
            bars.atMost(name + " median", result.all().median(), median, " s");
            bars.atMost(name + " median of delivered", result.delivered().median(), median, " s");
        }
        if (tracked == 1_000) {
            bars.atMost(name + " p99", result.all().p99(), 20, " s");
            bars.atMost(name + " p99 of delivered", result.delivered().p99(), 20, " s");
        }
        bars.atMost(name + " responses with 429", result.rejections(), 0, "");
        bars.atMost(name + " changes never noticed", result.lost(), 0, "");
    }

    /** Messages that this application sends while it tracks them. */
    void sends(int tracked, int perMinute, Duration measured) {
        String name = String.format(Locale.ROOT, "tracked=%d sends=%d/min", tracked, perMinute);
        SteadyState.Result result =
                SteadyState.measure(new SteadyState.Case(tracked, perMinute, Lives.even, true, measured), seed);
        print(name, perMinute, result);
        out.printf(Locale.ROOT, "%s sent=%d waited: %s%n", name, result.sends().count(), result.sends());
        bars.atMost(name + " p99 of the waits of sends", result.sends().p99(), 2, " s");
        bars.atMost(name + " responses with 429", result.rejections(), 0, "");
        bars.atMost(name + " changes never noticed", result.lost(), 0, "");
    }

    private void print(String name, int perMinute, SteadyState.Result result) {
        out.printf(
                Locale.ROOT,
                "%s messages=%d/min limit=%d/min changes=%d noticed after: %s delivered: %s requests=%.1f/min 429=%d"
                        + " lost=%d%n",
                name,
                perMinute,
                SteadyState.REQUESTS_PER_MINUTE,
                result.all().count(),
                result.all(),
                result.delivered(),
                result.requestsPerMinute(),
                result.rejections(),
                result.lost());
    }
}
