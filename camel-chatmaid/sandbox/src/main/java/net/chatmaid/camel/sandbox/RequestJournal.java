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
package net.chatmaid.camel.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The latest requests. Every method is atomic. */
final class RequestJournal {

    static final int BOUND = 100_000;

    private static final Set<String> SECRET_HEADERS = Set.of("authorization", "proxy-authorization", "cookie");

    private final Deque<SandboxRequest> requests = new ArrayDeque<>();

    void add(ApiRequest request, Instant receivedAt) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers.keySet().removeAll(SECRET_HEADERS);
        add(new SandboxRequest(
                receivedAt, request.method(), request.path(), request.query(), request.body(), Map.copyOf(headers)));
    }

    private synchronized void add(SandboxRequest request) {
        if (requests.size() == BOUND) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    synchronized List<SandboxRequest> all() {
        return List.copyOf(requests);
    }

    synchronized int size() {
        return requests.size();
    }

    synchronized int count(String method, String pathPrefix) {
        return (int) requests.stream()
                .filter(request -> request.method().equalsIgnoreCase(method)
                        && request.path().startsWith(pathPrefix))
                .count();
    }

    synchronized void clear() {
        requests.clear();
    }
}
