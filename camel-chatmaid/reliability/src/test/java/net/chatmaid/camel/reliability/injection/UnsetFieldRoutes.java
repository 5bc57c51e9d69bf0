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

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.builder.RouteBuilder;

/** Routes that set the recipient of a send and leave the other fields to the message. */
final class UnsetFieldRoutes extends RouteBuilder {

    /** The address of a send whose URI sets the recipient only. */
    static final String URI = "unset";

    /** The address of a Kamelet whose other properties are not set. */
    static final String KAMELET = "kamelet-unset";

    /** The address of a Kamelet whose other properties are empty. */
    static final String EMPTY_KAMELET = "kamelet-empty";

    static final List<String> ADDRESSES = List.of(URI, KAMELET, EMPTY_KAMELET);

    private final Transport transport;
    private final ChatmaidSandbox chatmaid;

    UnsetFieldRoutes(Transport transport, ChatmaidSandbox chatmaid) {
        this.transport = transport;
        this.chatmaid = chatmaid;
    }

    @Override
    public void configure() {
        from(transport.from(URI))
                .to("chatmaid:send?to=" + ProtectedRoutes.RECIPIENT)
                .removeHeaders("*");
        from(transport.from(KAMELET)).to(kamelet("")).removeHeaders("*");
        from(transport.from(EMPTY_KAMELET))
                .to(kamelet("&from=&mediaUrls=&idempotencyKey="))
                .removeHeaders("*");
    }

    private String kamelet(String properties) {
        return "kamelet:chatmaid-send-sink?apiKey=%s&baseUrl=%s&to=%s"
                        .formatted(chatmaid.liveKey(), chatmaid.baseUrl(), ProtectedRoutes.RECIPIENT)
                + properties;
    }

    /** The headers that the send with this URI reads. */
    static List<HostileHeader> headersOfUri() {
        return Stream.of(
                        HostileHeader.named("From", HostileHeader.SENDER),
                        HostileHeader.named("Content", "hostile content"),
                        HostileHeader.named("MediaUrls", HostileHeader.MEDIA_URL),
                        HostileHeader.named("IdempotencyKey", ""))
                .flatMap(headers -> headers)
                .map(UnsetFieldRoutes::withOwnKey)
                .toList();
    }

    /** The headers that the Kamelet reads if its properties are not set. */
    static List<HostileHeader> headersOfKamelet() {
        return Stream.of(
                        new HostileHeader("from", HostileHeader.SENDER),
                        new HostileHeader("ce-from", HostileHeader.SENDER),
                        new HostileHeader("media-urls", HostileHeader.MEDIA_URL),
                        new HostileHeader("ce-mediaurls", HostileHeader.MEDIA_URL),
                        new HostileHeader("idempotency-key", ""),
                        new HostileHeader("ce-idempotencykey", ""))
                .map(UnsetFieldRoutes::withOwnKey)
                .toList();
    }

    /** The client rejects another message under a key that it has used. */
    private static HostileHeader withOwnKey(HostileHeader header) {
        return header.value().isEmpty()
                ? new HostileHeader(header.name(), UUID.randomUUID().toString())
                : header;
    }
}
