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
package net.chatmaid.camel.sandbox.http;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.sandbox.api.ReceivedRequest;

/** The faults that wait for their requests, in the order in which they were added. Every method is atomic. */
public final class FaultQueue {

    private final List<Waiting> waiting = new ArrayList<>();

    public synchronized void add(int times, String method, String pathPrefix, FaultEffect fault) {
        if (times < 1) {
            throw new IllegalArgumentException("A fault must happen at least once, but was requested for " + times
                    + " times; clearFaults() takes faults away.");
        }
        waiting.add(new Waiting(times, method, pathPrefix, fault));
    }

    /** The fault for this request, counted. */
    synchronized Optional<FaultEffect> take(ReceivedRequest request) {
        for (Iterator<Waiting> all = waiting.iterator(); all.hasNext(); ) {
            Waiting next = all.next();
            if (next.matches(request)) {
                next.left--;
                if (next.left == 0) {
                    all.remove();
                }
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }

    public synchronized void clear() {
        waiting.clear();
    }

    private static final class Waiting {

        private int left;
        private final String method;
        private final String pathPrefix;
        private final FaultEffect fault;

        Waiting(int left, String method, String pathPrefix, FaultEffect fault) {
            this.left = left;
            this.method = method;
            this.pathPrefix = pathPrefix;
            this.fault = fault;
        }

        boolean matches(ReceivedRequest request) {
            return (method == null || method.equalsIgnoreCase(request.method()))
                    && request.path().startsWith(pathPrefix);
        }
    }
}
