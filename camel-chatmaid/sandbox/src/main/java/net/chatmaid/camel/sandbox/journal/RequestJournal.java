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
package net.chatmaid.camel.sandbox.journal;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import net.chatmaid.camel.sandbox.SandboxRequest;
import net.chatmaid.camel.sandbox.state.ChangeCounter;

/** The latest requests. Every method but {@link #latest(long, int, Predicate)} is atomic. */
public final class RequestJournal {

    static final int BOUND = 100_000;

    private final ChangeCounter changes = new ChangeCounter();
    private final ConcurrentNavigableMap<Long, JournaledRequest> requests = new ConcurrentSkipListMap<>();
    private long next = 1;

    public ChangeCounter changes() {
        return changes;
    }

    /** Adds a request that is not processed yet; returns its number. */
    public long add(SandboxRequest request) {
        long number = addSilently(request);
        changes.changed();
        return number;
    }

    private synchronized long addSilently(SandboxRequest request) {
        if (size() == BOUND) {
            requests.pollFirstEntry();
        }
        requests.put(next, new JournaledRequest(next, request, null));
        return next++;
    }

    /** Records what became of a request. Does nothing if the journal no longer has it. */
    public void complete(JournaledRequest request) {
        synchronized (this) {
            requests.replace(request.number(), request);
        }
        changes.changed();
    }

    public synchronized List<SandboxRequest> all() {
        return requests.values().stream().map(JournaledRequest::request).toList();
    }

    /**
     * The latest requests with smaller numbers, latest first; at most so many. Takes no lock, so that a search through all
     * of them holds up no request; what arrives meanwhile is left out.
     */
    public List<JournaledRequest> latest(long before, int most, Predicate<JournaledRequest> filter) {
        Collection<JournaledRequest> latestFirst =
                requests.headMap(before, false).descendingMap().values();
        return latestFirst.stream().filter(filter).limit(most).toList();
    }

    public synchronized int size() {
        // the numbers have no gaps
        return requests.isEmpty() ? 0 : (int) (next - requests.firstKey());
    }

    public synchronized int count(String method, String pathPrefix) {
        return (int) requests.values().stream()
                .map(JournaledRequest::request)
                .filter(request -> request.method().equalsIgnoreCase(method)
                        && request.path().startsWith(pathPrefix))
                .count();
    }

    public void clear() {
        synchronized (this) {
            requests.clear();
        }
        changes.changed();
    }
}
