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

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.benchmarks.call.Call;

/**
 * Makes a call again and again until the JVM has compiled its code. A single thread makes it: many of them would leave
 * the compiler little processor time, and the measured calls would then run while it still works.
 */
public final class Compilation {

    /** A second in which the compiler works less than this many milliseconds is a quiet one. */
    private static final long QUIET_MILLIS = 60;

    private static final int QUIET_SECONDS = 3;

    private Compilation() {}

    /** @param maxSeconds the time after which it gives up; 0 to make no call */
    public static void await(Call call, int maxSeconds) throws Exception {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        int quiet = 0;
        for (int second = 0; second < maxSeconds && quiet < QUIET_SECONDS; second++) {
            long before = compiler.getTotalCompilationTime();
            callForASecond(call);
            quiet = compiler.getTotalCompilationTime() - before < QUIET_MILLIS ? quiet + 1 : 0;
        }
    }

    private static void callForASecond(Call call) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (System.nanoTime() < end) {
            call.make();
        }
    }
}
