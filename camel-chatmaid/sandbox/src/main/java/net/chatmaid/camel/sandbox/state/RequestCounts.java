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
package net.chatmaid.camel.sandbox.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of requests with a response, by API key and day in UTC. Every method is atomic. */
public final class RequestCounts {

    private final Map<String, TreeMap<LocalDate, Count>> days = new HashMap<>();

    public synchronized void add(String key, int status, Instant now) {
        Count one = status < 400 ? new Count(1, 0) : new Count(0, 1);
        days.computeIfAbsent(key, k -> new TreeMap<>())
                .merge(LocalDate.ofInstant(now, ZoneOffset.UTC), one, Count::plus);
    }

    public synchronized Count since(String key, LocalDate firstDay) {
        return days.getOrDefault(key, new TreeMap<>()).tailMap(firstDay).values().stream()
                .reduce(new Count(0, 0), Count::plus);
    }

    synchronized void reset() {
        days.clear();
    }

    public record Count(int successful, int failed) {

        Count plus(Count more) {
            return new Count(successful + more.successful, failed + more.failed);
        }
    }
}
