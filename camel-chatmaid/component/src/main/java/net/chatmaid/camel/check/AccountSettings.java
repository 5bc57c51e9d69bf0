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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.http.ClientSettings;

/**
 * An account that routes use. Immutable.
 *
 * @param settings the settings of its client
 * @param options the options of an endpoint that uses it
 * @param senders the senders that routes name by a constant, as the API accepts them, sorted; with {@link #ANY_SENDER}
 *     if a route names none
 * @param senderRequired whether the account is healthy only if all of them are connected
 */
public record AccountSettings(
        ClientSettings settings, ChatmaidConfiguration options, List<String> senders, boolean senderRequired) {

    /** The account's first connected sender. */
    public static final String ANY_SENDER = "any";

    public AccountSettings {
        senders = List.copyOf(senders);
    }

    /**
     * Merges the uses of each account: the senders of all uses and the options of the first, in the order of the first
     * uses.
     */
    public static List<AccountSettings> distinct(Stream<AccountSettings> uses) {
        List<AccountSettings> accounts = new ArrayList<>();
        uses.forEach(use -> {
            for (int index = 0; index < accounts.size(); index++) {
                if (accounts.get(index).isSame(use)) {
                    accounts.set(index, accounts.get(index).with(use.senders));
                    return;
                }
            }
            accounts.add(use);
        });
        return accounts;
    }

    private AccountSettings with(List<String> more) {
        List<String> all = Stream.concat(senders.stream(), more.stream())
                .distinct()
                .sorted()
                .toList();
        return new AccountSettings(settings, options, all, senderRequired);
    }

    boolean isSame(AccountSettings other) {
        return settings.isSameAccount(other.settings);
    }

    /** Without the options, which hold secrets. */
    @Override
    public String toString() {
        return "AccountSettings[senders=" + senders + "]";
    }
}
