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
package net.chatmaid.camel.benchmarks.jmh;

import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one fork of JMH at a time, so that the caller can alternate what is compared. */
public final class ForkRunner {

    private static final String BYTES = "gc.alloc.rate.norm";

    private final RunOptions options;
    private final int port;

    /** @param port the port of the server on this machine */
    public ForkRunner(RunOptions options, int port) {
        this.options = options;
        this.port = port;
    }

    /** Measures a case in a new JVM. Blocks until it has ended. */
    public Sample run(Case measured) throws RunnerException {
        ChainedOptionsBuilder fork = new OptionsBuilder()
                .include(CallBenchmark.class.getName())
                .param("operation", measured.operation().name())
                .param("contestant", measured.contestant().name())
                .param("port", String.valueOf(port))
                .param("compilation", String.valueOf(options.compilationSeconds()))
                .threads(measured.threads())
                .forks(1)
                .jvmArgs(RunOptions.JVM.split(" "))
                .warmupIterations(options.warmupIterations())
                .warmupTime(TimeValue.seconds(options.seconds()))
                .measurementIterations(options.iterations())
                .measurementTime(TimeValue.seconds(options.seconds()))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (options.profiler() != null) {
            fork.addProfiler(options.profiler(), "");
        }
        RunResult result = new Runner(fork.build()).runSingle();
        return new Sample(result.getPrimaryResult().getScore(), bytes(result.getSecondaryResults()));
    }

    @SuppressWarnings("rawtypes")
    private static double bytes(Map<String, Result> results) {
        return results.entrySet().stream()
                .filter(result -> result.getKey().endsWith(BYTES))
                .mapToDouble(result -> result.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }
}
