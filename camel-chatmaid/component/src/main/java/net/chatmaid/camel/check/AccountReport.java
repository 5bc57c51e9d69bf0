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
package net.chatmaid.camel.check;

import java.util.List;
import net.chatmaid.camel.VerifyReport.Check;
import net.chatmaid.camel.model.PhoneNumber;

/**
 * What Chatmaid reports of an account. Immutable.
 *
 * @param apiKey whether the API key is accepted
 * @param environment {@code live}, {@code test} or {@code unknown}
 * @param senders the senders of the account; empty if the key is rejected
 */
public record AccountReport(Check apiKey, String environment, List<PhoneNumber> senders) {

    public AccountReport {
        senders = List.copyOf(senders);
    }

    /**
     * Checks whether a sender is connected.
     *
     * @param sender its number or its dashboard id, or {@link AccountSettings#ANY_SENDER}
     */
    public Check checkSender(String sender) {
        List<PhoneNumber> named = senders.stream()
                .filter(phone -> sender.equals(AccountSettings.ANY_SENDER) || phone.isNamed(sender))
                .toList();
        return named.stream()
                .filter(PhoneNumber::isConnected)
                .findFirst()
                .or(() -> named.stream()
                        .filter(phone -> !sender.equals(AccountSettings.ANY_SENDER))
                        .findFirst())
                .map(AccountReport::checkConnection)
                .orElseGet(() -> new Check("sender", false, missing(sender)));
    }

    /** Checks whether this sender is connected. */
    static Check checkConnection(PhoneNumber phone) {
        return new Check(
                "sender",
                phone.isConnected(),
                phone.asSender() + " is " + phone.connectionStatus()
                        + (phone.isConnected() ? "" : ": connect it in Chatmaid's dashboard"));
    }

    private String missing(String sender) {
        return sender.equals(AccountSettings.ANY_SENDER)
                ? "none of the account's " + senders.size()
                        + " senders is connected: connect one in Chatmaid's dashboard"
                : "the account has no sender " + sender;
    }
}
