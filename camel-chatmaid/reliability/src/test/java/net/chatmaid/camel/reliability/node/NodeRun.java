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
package net.chatmaid.camel.reliability.node;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a process did between its start and its death.
 *
 * @param log what it routed
 * @param before the keys that were remembered when it started
 * @param after the keys that were remembered when it had died
 */
public record NodeRun(RoutedLog log, Set<String> before, Set<String> after) {

    /** The changes that were being routed at its death: their route had begun, and they were not remembered. */
    public Set<String> inFlight() {
        return without(log.latest(), after);
    }

    /** The changes that it should have skipped: they were remembered, or it has routed them before. */
    public List<String> wronglyRouted() {
        Set<String> known = new HashSet<>(before);
        return log.begun().stream().filter(key -> !known.add(key)).toList();
    }

    /** Of these keys those that are not among the others. */
    public static Set<String> without(List<String> keys, Set<String> others) {
        return keys.stream().filter(key -> !others.contains(key)).collect(Collectors.toSet());
    }
}
