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
import java.util.List;
import java.util.Optional;
import net.chatmaid.camel.sandbox.SandboxClock;

/** The senders of the account. Every method is atomic. */
public final class SenderStore {

    /** The one of the default senders that is connected. */
    static final String CONNECTED = "+15551234567";

    private final SandboxClock clock;
    private final ChangeCounter changes = new ChangeCounter();
    private final List<StoredSender> senders = new ArrayList<>();

    SenderStore(SandboxClock clock) {
        this.clock = clock;
        reset();
    }

    public ChangeCounter changes() {
        return changes;
    }

    synchronized void reset() {
        senders.clear();
        add("+15550000001", "Old phone", "disconnected");
        add(CONNECTED, "Orders", "connected");
    }

    public synchronized StoredSender add(String phoneNumber, String displayName, String connectionStatus) {
        RecipientFormat.requireE164(phoneNumber);
        if (find(phoneNumber).isPresent()) {
            throw new IllegalArgumentException("The sandbox already has a phone " + phoneNumber + ".");
        }
        StoredSender sender = StoredSender.added(phoneNumber, displayName, connectionStatus, clock.now());
        senders.add(sender);
        changes.changed();
        return sender;
    }

    /** The sender with its new status, if that connected or disconnected it. */
    synchronized Optional<StoredSender> setConnectionStatus(String phoneNumberOrId, String status) {
        StoredSender sender = require(phoneNumberOrId);
        StoredSender changed = sender.with(status, clock.now());
        senders.set(senders.indexOf(sender), changed);
        changes.changed();
        return sender.isConnected() == changed.isConnected() ? Optional.empty() : Optional.of(changed);
    }

    public synchronized List<StoredSender> all() {
        return List.copyOf(senders);
    }

    public synchronized Optional<StoredSender> find(String phoneNumberOrId) {
        return senders.stream()
                .filter(sender -> sender.isNamed(phoneNumberOrId))
                .findFirst();
    }

    public synchronized Optional<StoredSender> find(String phoneNumberOrId, Environment environment) {
        return senders.stream()
                .filter(sender -> sender.isNamed(phoneNumberOrId, environment))
                .findFirst();
    }

    public synchronized StoredSender require(String phoneNumberOrId) {
        return find(phoneNumberOrId)
                .orElseThrow(() -> new IllegalArgumentException("The sandbox has no phone " + phoneNumberOrId
                        + "; it has "
                        + senders.stream().map(StoredSender::phoneNumber).toList() + "."));
    }

    /** For a filter; a phone that does not exist has an empty number, and the API publishes no 404 for a list. */
    public String numberOf(String phoneNumberOrId, Environment environment) {
        return find(phoneNumberOrId, environment).map(StoredSender::phoneNumber).orElse("");
    }

    public synchronized StoredSender anySender() {
        return senders.stream().filter(StoredSender::isConnected).findFirst().orElse(senders.get(0));
    }
}
