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

import java.time.Instant;
import net.chatmaid.camel.sandbox.SandboxPhone;

/** A sender as it is now: one number, with one id for each environment. */
public record StoredSender(SandboxPhone phone) {

    private static final String CONNECTED = "connected";
    private static final String DISCONNECTED = "disconnected";

    static StoredSender added(String phoneNumber, String displayName, String connectionStatus, Instant now) {
        String suffix = phoneNumber.substring(1);
        return new StoredSender(new SandboxPhone(
                phoneNumber,
                displayName,
                "ph_test_" + suffix,
                "ph_live_" + suffix,
                connectionStatus,
                connectionStatus.equals(CONNECTED) ? now : null,
                connectionStatus.equals(DISCONNECTED) ? now : null,
                now,
                now));
    }

    public String phoneNumber() {
        return phone.phoneNumber();
    }

    public boolean isConnected() {
        return CONNECTED.equals(phone.connectionStatus());
    }

    /** The id that keys of this environment see. */
    public String id(Environment environment) {
        return environment == Environment.LIVE ? phone.liveId() : phone.testId();
    }

    boolean isNamed(String phoneNumberOrId) {
        return phoneNumber().equals(phoneNumberOrId)
                || phone.testId().equals(phoneNumberOrId)
                || phone.liveId().equals(phoneNumberOrId);
    }

    boolean isNamed(String phoneNumberOrId, Environment environment) {
        return phoneNumber().equals(phoneNumberOrId) || id(environment).equals(phoneNumberOrId);
    }

    StoredSender with(String newStatus, Instant now) {
        boolean connects = newStatus.equals(CONNECTED) && !isConnected();
        boolean disconnects = !newStatus.equals(CONNECTED) && isConnected();
        return new StoredSender(new SandboxPhone(
                phoneNumber(),
                phone.displayName(),
                phone.testId(),
                phone.liveId(),
                newStatus,
                connects ? now : phone.lastConnectedAt(),
                disconnects ? now : phone.lastDisconnectedAt(),
                phone.createdAt(),
                now));
    }
}
