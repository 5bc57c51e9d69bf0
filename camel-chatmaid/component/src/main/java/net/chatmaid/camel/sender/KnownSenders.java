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
package net.chatmaid.camel.sender;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import net.chatmaid.camel.client.PhoneListener;
import net.chatmaid.camel.model.FieldRules;
import net.chatmaid.camel.model.PhoneNumber;

/** The senders of the account as they were last fetched. Thread-safe. */
public final class KnownSenders implements PhoneListener {

    private final Map<String, PhoneNumber> senders = new HashMap<>();
    private final Runnable changed;
    private boolean listed;

    /**
     * @param changed runs after each record, on the thread that fetched it
     */
    public KnownSenders(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public void onPhonesFetched(List<PhoneNumber> all) {
        synchronized (this) {
            senders.clear();
            all.forEach(this::put);
            listed = true;
        }
        changed.run();
    }

    @Override
    public void onPhoneFetched(PhoneNumber phone) {
        synchronized (this) {
            put(phone);
        }
        changed.run();
    }

    private void put(PhoneNumber phone) {
        String name = phone.id() == null ? phone.phoneNumber() : phone.id();
        if (name != null) {
            senders.put(name, phone);
        }
    }

    /**
     * @param sender a number or a dashboard id; {@code null} for any sender of the account
     */
    public synchronized SenderAvailability availability(String sender) {
        return sender == null ? ofAny() : of(sender);
    }

    private SenderAvailability of(String sender) {
        PhoneNumber phone = first(known -> known.isNamed(sender)).orElse(null);
        if (phone == null) {
            return listed
                    ? SenderAvailability.disconnected("the account has no sender " + sender)
                    : SenderAvailability.unknown("the connection of sender " + sender + " is not known yet");
        }
        return phone.isConnected()
                ? SenderAvailability.connected("sender " + sender + " is connected")
                : SenderAvailability.disconnected("sender " + sender + " is " + statusText(phone));
    }

    private SenderAvailability ofAny() {
        PhoneNumber phone = first(PhoneNumber::isConnected).orElse(null);
        if (phone != null) {
            return SenderAvailability.connected("sender " + shown(phone) + " is connected");
        }
        return listed
                ? SenderAvailability.disconnected("no sender of the account is connected")
                : SenderAvailability.unknown("the connections of the account's senders are not known yet");
    }

    private Optional<PhoneNumber> first(Predicate<PhoneNumber> wanted) {
        return senders.values().stream().filter(wanted).findFirst();
    }

    /** The status for the log. A status that this version does not know is not logged. */
    private static String statusText(PhoneNumber phone) {
        boolean known =
                phone.connectionStatus() != null && phone.connectionStatus().isKnown();
        return known ? phone.connectionStatus().value() : "not connected";
    }

    private static String shown(PhoneNumber phone) {
        String sender = String.valueOf(phone.asSender());
        return FieldRules.from(sender).isEmpty() ? sender : "of the account";
    }
}
