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

import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.benchmarks.call.Call;
import net.chatmaid.camel.benchmarks.call.Contestant;
import net.chatmaid.camel.benchmarks.call.Operation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The calls of one contestant in a second. JMH extends this class. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CallBenchmark {

    @Param("send")
    private Operation operation;

    @Param("chatmaid")
    private Contestant contestant;

    /** The port of the server. */
    @Param("0")
    private int port;

    /** The time, in seconds, in which the code must have been compiled. */
    @Param("0")
    private int compilation;

    private Call call;

    /** Creates a benchmark, whose parameters JMH sets. */
    public CallBenchmark() {}

    @Setup
    public void open() throws Exception {
        call = operation.open(contestant, port, Operation.WEBHOOKS);
        Compilation.await(call, compilation);
    }

    @Benchmark
    public Object call() throws Exception {
        return call.make();
    }

    @TearDown
    public void close() throws Exception {
        call.close();
    }
}
