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
package net.chatmaid.camel.springboot;

import java.util.Locale;
import java.util.Set;

/** The names of the properties and environment variables that contain secrets, in all spellings. */
final class ChatmaidSecrets {

    /** Held to the catalog by a test. */
    static final Set<String> OPTIONS = Set.of("apiKey", "webhookSecret", "proxyAuthUsername", "proxyAuthPassword");

    private static final Set<String> VARIABLES = Set.of("chatmaidapikey", "chatmaidwebhooksecret");
    private static final String PREFIX = "camelcomponentchatmaid";

    private ChatmaidSecrets() {}

    static boolean isSecret(String name) {
        String letters = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        return VARIABLES.contains(letters)
                || OPTIONS.stream()
                        .map(option -> PREFIX + option.toLowerCase(Locale.ROOT))
                        .anyMatch(letters::equals);
    }
}
