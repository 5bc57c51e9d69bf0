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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** What several nodes have routed together, by their logs. */
public record RoutedChanges(List<RoutedLog> logs) {

    public RoutedChanges {
        logs = List.copyOf(logs);
    }

    /** The changes that were routed to the end. */
    public Set<String> ended() {
        return new HashSet<>(all(RoutedLog::ended));
    }

    /** The changes of all messages that were not routed to the end. */
    public Set<String> missing(ChatmaidSandbox sandbox) {
        Set<String> missing = new HashSet<>(SandboxChanges.expected(sandbox));
        missing.removeAll(ended());
        return missing;
    }

    /** Waits until all changes of all messages were routed to the end. */
    public void awaitAll(ChatmaidSandbox sandbox) {
        await().pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertThat(missing(sandbox))
                .as("changes that were not routed")
                .isEmpty());
    }

    /** The number of changes that came from a route, repetitions included. */
    public int ended(String route) {
        return all(log -> log.ended(route)).size();
    }

    /** The changes whose route has begun. */
    public List<String> begun() {
        return all(RoutedLog::begun);
    }

    /** The changes that can be in flight. */
    public List<String> latest() {
        return all(RoutedLog::latest);
    }

    /** The changes whose route has begun more than once. */
    public Set<String> repeated() {
        Set<String> seen = new HashSet<>();
        return begun().stream().filter(key -> !seen.add(key)).collect(Collectors.toSet());
    }

    private List<String> all(Function<RoutedLog, Collection<String>> keys) {
        return logs.stream().flatMap(log -> keys.apply(log).stream()).toList();
    }
}
