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
package net.chatmaid.camel.benchmarks.call;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes a call again and again, from some threads. */
public final class CallLoop implements Closeable {

    private final Call call;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private CallLoop(Call call) {
        this.call = call;
    }

    public static CallLoop of(Call call) {
        return new CallLoop(call);
    }

    public Call call() {
        return call;
    }

    /** Blocks for this time, and until each thread has the result of its last call. */
    public double callsPerSecond(int count, long nanos) throws Exception {
        long begin = System.nanoTime();
        Callable<Long> loop = () -> {
            long calls = 0;
            while (System.nanoTime() - begin < nanos) {
                call.make();
                calls++;
            }
            return calls;
        };
        List<Future<Long>> loops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            loops.add(threads.submit(loop));
        }
        long calls = 0;
        for (Future<Long> done : loops) {
            calls += done.get();
        }
        return calls * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begin);
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        call.close();
    }
}
