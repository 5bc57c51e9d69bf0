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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The senders of the account. Every method is atomic. */
final class Phones {

    /** The one of the default senders that is connected. */
    static final String CONNECTED = "+15551234567";

    private final SandboxClock clock;
    private final List<SandboxPhone> phones = new ArrayList<>();

    Phones(SandboxClock clock) {
        this.clock = clock;
        reset();
    }

    synchronized void reset() {
        phones.clear();
        add("+15550000001", "Old phone", "disconnected");
        add(CONNECTED, "Orders", "connected");
    }

    synchronized SandboxPhone add(String phoneNumber, String displayName, String connectionStatus) {
        Recipients.requireE164(phoneNumber);
        if (find(phoneNumber).isPresent()) {
            throw new IllegalArgumentException("The sandbox already has a phone " + phoneNumber + ".");
        }
        Instant now = clock.now();
        String suffix = phoneNumber.substring(1);
        SandboxPhone phone = new SandboxPhone(
                phoneNumber,
                displayName,
                "ph_test_" + suffix,
                "ph_live_" + suffix,
                connectionStatus,
                connectionStatus.equals("connected") ? now : null,
                connectionStatus.equals("disconnected") ? now : null,
                now,
                now);
        phones.add(phone);
        return phone;
    }

    /** The phone with its new status, if that connected or disconnected it. */
    synchronized Optional<SandboxPhone> setConnectionStatus(String phoneNumberOrId, String status) {
        SandboxPhone phone = require(phoneNumberOrId);
        SandboxPhone changed = phone.with(status, clock.now());
        phones.set(phones.indexOf(phone), changed);
        return phone.isConnected() == changed.isConnected() ? Optional.empty() : Optional.of(changed);
    }

    synchronized List<SandboxPhone> all() {
        return List.copyOf(phones);
    }

    synchronized Optional<SandboxPhone> find(String phoneNumberOrId) {
        return phones.stream().filter(phone -> phone.answersTo(phoneNumberOrId)).findFirst();
    }

    synchronized Optional<SandboxPhone> find(String phoneNumberOrId, Environment environment) {
        return phones.stream()
                .filter(phone -> phone.answersTo(phoneNumberOrId, environment))
                .findFirst();
    }

    synchronized SandboxPhone require(String phoneNumberOrId) {
        return find(phoneNumberOrId)
                .orElseThrow(
                        () -> new IllegalArgumentException("The sandbox has no phone " + phoneNumberOrId + "; it has "
                                + phones.stream().map(SandboxPhone::phoneNumber).toList() + "."));
    }

    /** For a filter; a phone that does not exist has an empty number, and the API publishes no 404 for a list. */
    String numberOf(String phoneNumberOrId, Environment environment) {
        return find(phoneNumberOrId, environment).map(SandboxPhone::phoneNumber).orElse("");
    }

    synchronized SandboxPhone anySender() {
        return phones.stream().filter(SandboxPhone::isConnected).findFirst().orElse(phones.get(0));
    }
}
