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
package net.chatmaid.camel.reliability.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A header by which an attacker tries to choose a field of a send, the API key, the account or the host. */
record HostileHeader(String name, String value) {

    private static final int GROUP = 25;

    static final String RECIPIENT = "+15550009999";
    static final String SENDER = "+15550000001";
    static final String MEDIA_URL = "https://attacker.example.com/image.png";

    /** The names of the headers that a send and a look-up read if the URI does not name the field. */
    private static final List<String> READ =
            List.of("To", "From", "Content", "MediaUrls", "IdempotencyKey", "MessageId", "Phone");

    private static final List<String> PREFIXES =
            List.of("CamelChatmaid", "camelChatmaid", "camelchatmaid", "CAMELCHATMAID", "cAMELCHATMAID");

    /** Names that Camel or a server might take for one of the headers that are read. */
    private static final List<String> FORMS = List.of(
            "CamelChatmaid%s",
            "camelchatmaid%s",
            "CAMELCHATMAID%s",
            "CamelChatmaid_DASH_%s",
            "CamelChatmaid_HYPHEN_%s",
            "CamelChatmaid_DOT_%s",
            "Camel_DOT_Chatmaid%s",
            "CamelChatmaid-%s",
            "Camel.Chatmaid.%s",
            "Camel%%43hatmaid%s",
            "%%43amelChatmaid%s",
            "chatmaid-%s",
            "ce-%s",
            "%s");

    /**
     * All of them.
     *
     * @param apiKey a key that the server accepts
     * @param host the URL of the attacker's server
     */
    static List<HostileHeader> all(String apiKey, String host) {
        List<HostileHeader> all = new ArrayList<>();
        List.of("To", "MessageTo", "ReplyTo").forEach(field -> forms(field, RECIPIENT, all));
        List.of("From", "MessageFrom", "Phone", "PhoneNumber").forEach(field -> forms(field, SENDER, all));
        List.of("Content", "Text").forEach(field -> forms(field, "hostile content", all));
        List.of("MediaUrls", "Media-Urls").forEach(field -> forms(field, MEDIA_URL, all));
        List.of("IdempotencyKey", "Idempotency-Key").forEach(field -> forms(field, "hostile-key", all));
        List.of("ApiKey", "ApiKeySource").forEach(field -> forms(field, apiKey, all));
        List.of("BaseUrl", "ProxyHost", "Operation", "MessageId", "Page").forEach(field -> forms(field, host, all));
        Stream.of("Authorization", "authorization", "Proxy-Authorization", "X-Api-Key")
                .forEach(name -> all.add(new HostileHeader(name, "Bearer " + apiKey)));
        Stream.of(
                        "CamelHttpUri",
                        "CamelHttpPath",
                        "CamelHttpQuery",
                        "CamelHttpRawQuery",
                        "CamelHttpBaseUri",
                        "CamelHttpUrl",
                        "CamelRestHttpUri",
                        "CamelRestHttpPath",
                        "CamelToEndpoint",
                        "CamelSlipEndpoint",
                        "CamelRecipientListEndpoint",
                        "CamelDestinationOverrideUrl",
                        "X-Forwarded-Host",
                        "Forwarded",
                        "Location")
                .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
                .forEach(name -> all.add(new HostileHeader(name, host)));
        all.add(new HostileHeader("Host", host.replace("http://", "")));
        all.add(new HostileHeader("CamelHttpMethod", "DELETE"));
        return List.copyOf(all);
    }

    /** The headers that are read, by all names that are equal without regard to case, as Camel's headers are. */
    static List<HostileHeader> read() {
        return READ.stream().flatMap(field -> named(field, "any")).toList();
    }

    /** The header of a field, by the names that {@link #read} has of it. */
    static Stream<HostileHeader> named(String field, String value) {
        return PREFIXES.stream().map(prefix -> new HostileHeader(prefix + field, value));
    }

    /** So many that a server accepts them in one message. */
    static List<List<HostileHeader>> groups(List<HostileHeader> headers) {
        return IntStream.iterate(0, from -> from < headers.size(), from -> from + GROUP)
                .mapToObj(from -> headers.subList(from, Math.min(headers.size(), from + GROUP)))
                .toList();
    }

    private static void forms(String field, String value, List<HostileHeader> all) {
        FORMS.stream()
                .map(form -> new HostileHeader(form.formatted(field), value))
                .distinct()
                .forEach(all::add);
        all.add(new HostileHeader(field.toLowerCase(Locale.ROOT), value));
    }

    /** Whether the name is one that is allowed in JMS: a Java identifier that JMS does not use itself. */
    boolean isJavaIdentifier() {
        return name.chars().allMatch(Character::isJavaIdentifierPart);
    }
}
