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
package net.chatmaid.camel.reliability.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;

/** The measurements of the process, one after each collection of its heap. */
final class Samples {

    /** The heap after a collection, in bytes, and the numbers of threads and sockets at that time. */
    record Sample(long heap, long threads, long sockets) {

        static Sample of(String line) {
            String[] parts = line.split(" ");
            return new Sample(Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        }
    }

    private final List<Sample> samples = new ArrayList<>();

    synchronized void add(Sample sample) {
        samples.add(sample);
    }

    synchronized int size() {
        return samples.size();
    }

    /** How much a value grows between the first and the last sample, by the slope of Theil and Sen. */
    synchronized double growth(ToLongFunction<Sample> value) {
        long[] values = samples.stream().mapToLong(value).toArray();
        DoubleStream.Builder slopes = DoubleStream.builder();
        for (int from = 0; from < values.length; from++) {
            for (int to = from + 1; to < values.length; to++) {
                slopes.add((values[to] - values[from]) / (double) (to - from));
            }
        }
        double[] sorted = slopes.build().sorted().toArray();
        return sorted[sorted.length / 2] * (values.length - 1);
    }

    /** The mean of a value. */
    synchronized double mean(ToLongFunction<Sample> value) {
        return samples.stream().mapToLong(value).average().orElseThrow();
    }
}
