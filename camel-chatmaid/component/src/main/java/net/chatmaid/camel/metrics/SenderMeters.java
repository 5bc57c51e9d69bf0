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
package net.chatmaid.camel.metrics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.client.PhoneListener;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.PhoneNumber;

/** Counts the senders of all accounts by their status, as they were last fetched. Thread-safe. */
final class SenderMeters {

    private static final List<ConnectionStatus> STATUSES = List.of(
            ConnectionStatus.CONNECTED,
            ConnectionStatus.CONNECTING,
            ConnectionStatus.DISCONNECTED,
            ConnectionStatus.ERROR,
            ConnectionStatus.QR_PENDING);

    private final Set<Senders> accounts = ConcurrentHashMap.newKeySet();

    SenderMeters(ComponentMeters meters) {
        STATUSES.forEach(status -> meters.gauge(
                "chatmaid.senders",
                "The senders by their connection, as they were last fetched",
                () -> count(status),
                "status",
                status.value()));
    }

    /** Returns the listener for the senders of one more account. */
    PhoneListener account() {
        Senders senders = new Senders();
        accounts.add(senders);
        return senders;
    }

    private long count(ConnectionStatus status) {
        return accounts.stream()
                .flatMap(account -> account.statuses.values().stream())
                .filter(status::equals)
                .count();
    }

    private static final class Senders implements PhoneListener {

        private final Map<String, ConnectionStatus> statuses = new ConcurrentHashMap<>();

        @Override
        public void onPhonesFetched(List<PhoneNumber> phones) {
            statuses.keySet().retainAll(phones.stream().map(PhoneNumber::id).toList());
            phones.forEach(this::onPhoneFetched);
        }

        @Override
        public void onPhoneFetched(PhoneNumber phone) {
            if (phone.id() != null && phone.connectionStatus() != null) {
                statuses.put(phone.id(), phone.connectionStatus());
            }
        }
    }
}
