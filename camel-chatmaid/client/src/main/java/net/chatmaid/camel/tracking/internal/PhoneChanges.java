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
package net.chatmaid.camel.tracking.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.PhoneNumber;

/**
 * Derives the changes of a sender's connection between two polls. The record has the times of the last connection and
 * the last disconnection, so a connection that was lost and restored in between is found too.
 */
public final class PhoneChanges {

    private PhoneChanges() {}

    /**
     * Returns the changes in order.
     *
     * @param before the record of the poll before; {@code null} in the first poll
     */
    public static List<PhoneChange> between(PhoneNumber before, PhoneNumber now) {
        List<PhoneChange> changes = new ArrayList<>(3);
        for (PhoneChange step : steps(before, now)) {
            ConnectionStatus previous = changes.isEmpty()
                    ? before == null ? null : before.connectionStatus()
                    : changes.get(changes.size() - 1).status();
            if (!step.status().equals(previous)) {
                changes.add(new PhoneChange(now, previous, step.status(), step.time()));
            }
        }
        return changes;
    }

    private static List<PhoneChange> steps(PhoneNumber before, PhoneNumber now) {
        List<PhoneChange> steps = new ArrayList<>(3);
        if (isLater(now.lastDisconnectedAt(), before == null ? null : before.lastDisconnectedAt())) {
            steps.add(step(now, ConnectionStatus.DISCONNECTED, now.lastDisconnectedAt()));
        }
        if (isLater(now.lastConnectedAt(), before == null ? null : before.lastConnectedAt())) {
            steps.add(step(now, ConnectionStatus.CONNECTED, now.lastConnectedAt()));
        }
        // of two at the same time, the one that is the current status is the later
        steps.sort(Comparator.comparing(PhoneChange::time)
                .thenComparing(step -> step.status().equals(now.connectionStatus())));
        if (now.connectionStatus() != null) {
            boolean reached =
                    !steps.isEmpty() && steps.get(steps.size() - 1).status().equals(now.connectionStatus());
            if (!reached) {
                steps.add(step(now, now.connectionStatus(), now.updatedAt()));
            }
        }
        return steps;
    }

    private static PhoneChange step(PhoneNumber phone, ConnectionStatus status, Instant time) {
        return new PhoneChange(phone, null, status, time);
    }

    private static boolean isLater(Instant time, Instant before) {
        return time != null && (before == null || time.isAfter(before));
    }
}
