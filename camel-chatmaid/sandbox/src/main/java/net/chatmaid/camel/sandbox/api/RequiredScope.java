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
package net.chatmaid.camel.sandbox.api;

import java.util.Set;

/** The scopes of which a request needs one. */
public enum RequiredScope {
    SEND(Set.of("messages:send", "messages:write"), false, "messages:send or messages:write"),
    READ_MESSAGES(Set.of("messages:read"), false, "messages:read"),
    READ_PHONES(
            Set.of("phone_numbers:read", "phone-numbers:read"),
            true,
            "phone_numbers:read, phone-numbers:read or any messages scope"),
    READ_GROUPS(Set.of(), true, "any messages scope"),
    READ_ACCOUNT(Set.of("account:read"), true, "account:read or any messages scope");

    private final Set<String> accepted;
    private final boolean anyMessagesScope;
    private final String text;

    RequiredScope(Set<String> accepted, boolean anyMessagesScope, String text) {
        this.accepted = accepted;
        this.anyMessagesScope = anyMessagesScope;
        this.text = text;
    }

    boolean accepts(String scope) {
        return accepted.contains(scope) || anyMessagesScope && scope.startsWith("messages:");
    }

    String text() {
        return text;
    }
}
