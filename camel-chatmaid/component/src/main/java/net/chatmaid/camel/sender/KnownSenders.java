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

/** The account's phones as they were read last. Thread-safe. */
public final class KnownSenders implements PhoneListener {

    private final Map<String, PhoneNumber> phones = new HashMap<>();
    private final Runnable changed;
    private boolean listed;

    /**
     * @param changed is run after each word, on the thread that read it
     */
    public KnownSenders(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public void onPhonesFetched(List<PhoneNumber> all) {
        synchronized (this) {
            phones.clear();
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
            phones.put(name, phone);
        }
    }

    /**
     * @param sender a number or a dashboard id, or {@code null} for any sender of the account
     */
    public synchronized SenderAvailability news(String sender) {
        return sender == null ? ofAny() : of(sender);
    }

    private SenderAvailability of(String sender) {
        PhoneNumber phone = first(known -> known.isNamed(sender)).orElse(null);
        if (phone == null) {
            return listed
                    ? SenderAvailability.disconnected("the account has no sender " + sender)
                    : SenderAvailability.unknown("nothing is known yet about sender " + sender);
        }
        return phone.isConnected()
                ? SenderAvailability.connected("sender " + sender + " is connected")
                : SenderAvailability.disconnected("sender " + sender + " is " + state(phone));
    }

    private SenderAvailability ofAny() {
        PhoneNumber phone = first(PhoneNumber::isConnected).orElse(null);
        if (phone != null) {
            return SenderAvailability.connected("sender " + shown(phone) + " is connected");
        }
        return listed
                ? SenderAvailability.disconnected("no sender of the account is connected")
                : SenderAvailability.unknown("nothing is known yet about the account's senders");
    }

    private Optional<PhoneNumber> first(Predicate<PhoneNumber> wanted) {
        return phones.values().stream().filter(wanted).findFirst();
    }

    /** A word that the API came up with is no text for a log. */
    private static String state(PhoneNumber phone) {
        boolean known =
                phone.connectionStatus() != null && phone.connectionStatus().isKnown();
        return known ? phone.connectionStatus().value() : "not connected";
    }

    private static String shown(PhoneNumber phone) {
        String sender = String.valueOf(phone.asSender());
        return FieldRules.from(sender).isEmpty() ? sender : "of the account";
    }
}
