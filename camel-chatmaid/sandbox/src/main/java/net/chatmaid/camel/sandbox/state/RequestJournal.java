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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import net.chatmaid.camel.sandbox.SandboxRequest;

/** The latest requests. Every method is atomic. */
public final class RequestJournal {

    static final int BOUND = 100_000;

    private final Deque<SandboxRequest> requests = new ArrayDeque<>();

    public synchronized void add(SandboxRequest request) {
        if (requests.size() == BOUND) {
            requests.removeFirst();
        }
        requests.addLast(request);
    }

    public synchronized List<SandboxRequest> all() {
        return List.copyOf(requests);
    }

    public synchronized int size() {
        return requests.size();
    }

    public synchronized int count(String method, String pathPrefix) {
        return (int) requests.stream()
                .filter(request -> request.method().equalsIgnoreCase(method)
                        && request.path().startsWith(pathPrefix))
                .count();
    }

    public synchronized void clear() {
        requests.clear();
    }
}
