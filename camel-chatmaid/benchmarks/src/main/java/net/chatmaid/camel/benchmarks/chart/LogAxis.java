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
package net.chatmaid.camel.benchmarks.chart;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A logarithmic axis whose ends are powers of its base. */
record LogAxis(int base, int lowest, int highest, double begin, double end) {

    /** The axis that all values fit on, from one position in the picture to another. */
    static LogAxis of(int base, double least, double most, double begin, double end) {
        int lowest = (int) Math.floor(log(base, least) + 1e-9);
        int highest = (int) Math.ceil(log(base, most) - 1e-9);
        return new LogAxis(base, lowest, Math.max(highest, lowest + 1), begin, end);
    }

    double position(double value) {
        return begin + (end - begin) * (log(base, value) - lowest) / (highest - lowest);
    }

    /** The powers of the base. */
    double[] ticks() {
        return IntStream.rangeClosed(lowest, highest)
                .mapToDouble(power -> Math.pow(base, power))
                .toArray();
    }

    /** A tick as text, such as {@code 64}, {@code 10k} or {@code 0.1}. */
    static String text(double tick) {
        long whole = Math.round(tick);
        if (tick < 1) {
            return String.valueOf(tick);
        }
        long thousands = LongStream.of(1_000_000, 1_000, 1)
                .filter(unit -> whole >= unit && whole % unit == 0)
                .findFirst()
                .orElse(1);
        return whole / thousands + (thousands == 1_000_000 ? "M" : thousands == 1_000 ? "k" : "");
    }

    private static double log(int base, double value) {
        return Math.log(value) / Math.log(base);
    }
}
