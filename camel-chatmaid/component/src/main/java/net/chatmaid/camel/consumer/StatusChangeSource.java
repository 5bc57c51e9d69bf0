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
import net.chatmaid.camel.tracking.StatusPoll;

/** The status changes of messages. */
record StatusChangeSource(StatusPoll poll) implements ChangeSource {

    @Override
    public List<Change> poll(BooleanSupplier mayContinue) {
        return poll.poll(mayContinue).stream()
                .map(change -> Change.of(change, event -> true))
                .toList();
    }

    @Override
    public void routed(String key) {
        poll.routed(key);
    }

    @Override
    public Map<String, Integer> trackedByStatus() {
        return poll.trackedByStatus();
    }

    @Override
    public int tracked() {
        return poll.tracked();
    }

    @Override
    public void close() {
        poll.close();
    }
}
