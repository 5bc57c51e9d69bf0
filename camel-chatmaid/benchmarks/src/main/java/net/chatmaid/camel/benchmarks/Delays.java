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

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long things took. */
final class Delays {

    private final List<Duration> delays = new ArrayList<>();

    void add(Duration delay) {
        delays.add(delay);
    }

    int count() {
        return delays.size();
    }

    double median() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    /** In seconds: of so many percent of them, the longest; 0 when there are none. */
    private double percentile(int percent) {
        if (delays.isEmpty()) {
            return 0;
        }
        Collections.sort(delays);
        int rank = (int) Math.ceil(delays.size() * percent / 100.0);
        return delays.get(Math.max(1, rank) - 1).toMillis() / 1000.0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "median=%.1fs p99=%.1fs max=%.1fs", median(), p99(), percentile(100));
    }
}
