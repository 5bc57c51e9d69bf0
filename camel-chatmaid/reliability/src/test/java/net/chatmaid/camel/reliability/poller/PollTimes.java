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
package net.chatmaid.camel.reliability.poller;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** When each node polled, by the server. Each node has its own API key, by which the server tells them apart. Thread-safe. */
final class PollTimes {

    /** From the first request of a node to its last, in nanoseconds. */
    record Term(String key, long first, long last) {

        boolean overlaps(Term other) {
            return first - other.last <= 0 && other.first - last <= 0;
        }
    }

    private final Map<String, Term> terms = new LinkedHashMap<>();

    PollTimes(ChatmaidSandbox sandbox) {
        sandbox.wireMock()
                .addMockServiceRequestListener((request, response) ->
                        add(request.getHeader("Authorization").replace("Bearer ", "")));
    }

    private synchronized void add(String key) {
        long now = System.nanoTime();
        terms.merge(key, new Term(key, now, now), (term, latest) -> new Term(key, term.first(), latest.last()));
    }

    synchronized boolean hasPolled(String key) {
        return terms.containsKey(key);
    }

    synchronized int pollers() {
        return terms.size();
    }

    /** Pairs of nodes of which one polled between two polls of the other. */
    synchronized List<String> overlaps() {
        List<Term> all = List.copyOf(terms.values());
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (all.get(i).overlaps(all.get(j))) {
                    overlaps.add(all.get(j).key() + " and " + all.get(i).key());
                }
            }
        }
        return overlaps;
    }
}
