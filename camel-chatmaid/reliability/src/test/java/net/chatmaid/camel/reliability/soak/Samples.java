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

/** What the process measured of itself after each collection. */
final class Samples {

    /** A collected heap, in bytes, and what the process held then. */
    record Sample(long heap, long threads, long sockets, long routed) {

        static Sample of(String line) {
            String[] parts = line.split(" ");
            return new Sample(
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]));
        }

        /** The heap without the keys of routed changes, which the consumer remembers by design. */
        long heapWithoutKeys() {
            return heap - RoutedKeyMemory.bytes(routed);
        }
    }

    private final List<Sample> samples = new ArrayList<>();

    synchronized void add(Sample sample) {
        samples.add(sample);
    }

    synchronized int size() {
        return samples.size();
    }

    /** How much a value grows between the first and the last sample after that one, by the slope of Theil and Sen. */
    synchronized double growth(int first, ToLongFunction<Sample> value) {
        long[] values = samples.stream().skip(first).mapToLong(value).toArray();
        DoubleStream.Builder slopes = DoubleStream.builder();
        for (int from = 0; from < values.length; from++) {
            for (int to = from + 1; to < values.length; to++) {
                slopes.add((values[to] - values[from]) / (double) (to - from));
            }
        }
        double[] sorted = slopes.build().sorted().toArray();
        return sorted[sorted.length / 2] * (values.length - 1);
    }

    /** The mean of a value after a sample. */
    synchronized double mean(int first, ToLongFunction<Sample> value) {
        return samples.stream().skip(first).mapToLong(value).average().orElseThrow();
    }
}
