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
package net.chatmaid.camel.consumer;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The changes that a consumer polls for. Not thread-safe: one poll at a time. */
public interface ChangeSource extends AutoCloseable {

    /**
     * Makes requests as far as there are permits and {@code mayContinue} returns {@code true}. Blocks for its requests.
     *
     * @return the changes, those with one subject in order; some of them may have been routed before
     */
    List<Change> poll(BooleanSupplier mayContinue);

    /** Removes a change that was routed, so that it need not be returned again. */
    default void routed(String key) {}

    /** The number of tracked messages by status; empty if the source tracks none. Thread-safe. */
    default Map<String, Integer> trackedByStatus() {
        return Map.of();
    }

    /** The number of tracked messages. Thread-safe. */
    default int tracked() {
        return 0;
    }

    /** Ends the source. No poll follows. */
    @Override
    default void close() {}
}
