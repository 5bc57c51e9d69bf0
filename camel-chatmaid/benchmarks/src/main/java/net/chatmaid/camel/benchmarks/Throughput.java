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
import java.util.List;
import java.util.Locale;
import net.chatmaid.camel.benchmarks.call.Operation;
import net.chatmaid.camel.benchmarks.jmh.Case;
import net.chatmaid.camel.benchmarks.jmh.ForkRunner;
import net.chatmaid.camel.benchmarks.jmh.RunOptions;
import net.chatmaid.camel.benchmarks.jmh.Sample;
import net.chatmaid.camel.benchmarks.jmh.Samples;
import net.chatmaid.camel.benchmarks.jmh.ThroughputBars;
import net.chatmaid.camel.benchmarks.jmh.ThroughputTable;
import net.chatmaid.camel.benchmarks.server.ServerProcess;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Calls in a second and bytes of a call, of the component and of its alternatives, which take turns fork by fork. The
 * arguments are those of {@link RunOptions#of}. Ends with 1 when a bar does not hold.
 */
public final class Throughput {

    private Throughput() {}

    public static void main(String[] args) throws IOException, RunnerException {
        RunOptions options = RunOptions.of(args);
        System.out.println(Machine.line() + ", " + RunOptions.JVM);
        Samples samples = new Samples();
        try (ServerProcess server = ServerProcess.start()) {
            measure(options, new ForkRunner(options, server.port()), samples, System.out);
        }
        System.out.println();
        System.out.println(new ThroughputTable(samples));
        System.out.println();
        System.exit(ThroughputBars.of(samples, Operation.webhookBody()).print(System.out) ? 0 : 1);
    }

    private static void measure(RunOptions options, ForkRunner runner, Samples samples, PrintStream out)
            throws RunnerException {
        List<Case> cases = options.cases();
        for (int round = 1; round <= options.forks(); round++) {
            for (Case measured : cases) {
                Sample sample = runner.run(measured);
                samples.add(measured, sample);
                out.printf(
                        Locale.ROOT,
                        "round=%d %s calls_per_second=%.0f bytes_per_call=%.0f%n",
                        round,
                        measured,
                        sample.callsPerSecond(),
                        sample.bytesPerCall());
            }
        }
    }
}
