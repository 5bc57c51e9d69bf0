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
package net.chatmaid.camel.benchmarks.server;

/** The responses of a server, which are made once in a second. Thread-safe. */
final class Responder {

    private final RowIds ids = new RowIds();
    private volatile Responses latest = new Responses(0, ids);

    RowIds ids() {
        return ids;
    }

    /** The response to a request with this first line. */
    byte[] respond(String request) {
        long millis = System.currentTimeMillis();
        Responses current = latest;
        if (current.second() != millis / 1000) {
            current = new Responses(millis / 1000, ids);
            latest = current;
        }
        return current.to(request, millis);
    }
}
