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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxGroup;

/** The groups of each sender, by its number. Every method is atomic. */
public final class GroupStore {

    private static final List<SandboxGroup> DEFAULT_GROUPS = List.of(
            new SandboxGroup("120363043211234567@g.us", "Warehouse", false),
            new SandboxGroup("120363043211234568@g.us", "Announcements", true));

    private final Map<String, List<SandboxGroup>> groups = new HashMap<>();

    GroupStore() {
        reset();
    }

    synchronized void reset() {
        groups.clear();
        DEFAULT_GROUPS.forEach(group -> add(SenderStore.CONNECTED, group));
    }

    public synchronized void add(String phoneNumber, SandboxGroup group) {
        RecipientFormat.requireGroup(group.id());
        if (of(phoneNumber).stream().anyMatch(known -> known.id().equals(group.id()))) {
            throw new IllegalArgumentException(
                    "The sandbox's phone " + phoneNumber + " already has a group " + group.id() + ".");
        }
        groups.computeIfAbsent(phoneNumber, number -> new ArrayList<>()).add(group);
    }

    public synchronized List<SandboxGroup> of(String phoneNumber) {
        return List.copyOf(groups.getOrDefault(phoneNumber, List.of()));
    }
}
