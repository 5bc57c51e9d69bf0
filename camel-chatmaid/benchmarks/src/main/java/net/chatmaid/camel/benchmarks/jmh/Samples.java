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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.chatmaid.camel.benchmarks.Spread;
import net.chatmaid.camel.benchmarks.call.Contestant;

/** What all forks have measured. */
public final class Samples {

    private final Map<Case, List<Sample>> byCase = new LinkedHashMap<>();

    public void add(Case measured, Sample sample) {
        byCase.computeIfAbsent(measured, key -> new ArrayList<>()).add(sample);
    }

    public List<Case> cases() {
        return List.copyOf(byCase.keySet());
    }

    /** The calls in a second. */
    public Spread rate(Case measured) {
        return Spread.of(byCase.get(measured).stream().mapToDouble(Sample::callsPerSecond));
    }

    /** The allocated bytes of a call. */
    public Spread bytes(Case measured) {
        return Spread.of(byCase.get(measured).stream().mapToDouble(Sample::bytesPerCall));
    }

    /** The case of another contestant that is otherwise the same; empty if it was not measured. */
    public Optional<Case> beside(Case measured, Contestant contestant) {
        return Optional.of(new Case(measured.operation(), measured.threads(), contestant))
                .filter(byCase::containsKey);
    }
}
