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
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Routes whose URIs and Kamelet properties set every field of their sends and look-ups. */
final class ProtectedRoutes extends RouteBuilder {

    static final String RECIPIENT = "+15557654321";
    static final String SENDER = "+15551234567";
    static final String MEDIA_URL = "https://shop.example.com/invoice.pdf";

    /** A text that {@link InjectionApplication} sends. Some transports put other characters around it. */
    static final Pattern TEXT = Pattern.compile("message-\\d{5}");

    /** The addresses of the sends. */
    static final List<String> SENDS = List.of("uri", "dynamic", "kamelet");

    /** The address of the look-ups. */
    static final String LOOKUPS = "lookups";

    /** The address whose messages are only received. */
    static final String ARRIVED = "arrived";

    static final List<String> ADDRESSES = List.of("uri", "dynamic", "kamelet", LOOKUPS, ARRIVED);

    private static final String FIELDS =
            "&from=" + SENDER + "&mediaUrls=" + MEDIA_URL + "&idempotencyKey=key-${exchangeProperty.text}";

    private final Transport transport;
    private final ChatmaidSandbox chatmaid;
    private final Map<String, Set<String>> arrived;

    ProtectedRoutes(Transport transport, ChatmaidSandbox chatmaid, Map<String, Set<String>> arrived) {
        this.transport = transport;
        this.chatmaid = chatmaid;
        this.arrived = arrived;
    }

    @Override
    public void configure() {
        from(transport.from("uri"))
                .process(this::keepText)
                .to("chatmaid:send?to=" + RECIPIENT + FIELDS + "&content=${exchangeProperty.text}")
                .removeHeaders("*");
        from(transport.from("dynamic"))
                .process(this::keepText)
                .setProperty("recipient", constant(RECIPIENT))
                .toD("chatmaid:send?to=${exchangeProperty.recipient}" + FIELDS + "&content=${exchangeProperty.text}")
                .removeHeaders("*");
        from(transport.from("kamelet"))
                .process(this::keepText)
                // its content is the body
                .toF(
                        "kamelet:chatmaid-send-sink?apiKey=%s&baseUrl=%s&to=%s%s",
                        chatmaid.liveKey(), chatmaid.baseUrl(), RECIPIENT, FIELDS)
                .removeHeaders("*");
        from(transport.from(LOOKUPS))
                .process(this::keepText)
                .to("chatmaid:phones?lookup=status&phone=" + SENDER)
                .to("chatmaid:groups?from=" + SENDER)
                .to("chatmaid:account")
                .to("chatmaid:usage")
                .to("chatmaid:messages?page=1")
                .to("chatmaid:inbound?page=1&messageId=")
                .to("chatmaid:verify?from=" + SENDER)
                .process(this::keepHeaders)
                .removeHeaders("*");
        from(transport.from(ARRIVED))
                .process(this::keepText)
                .process(this::keepHeaders)
                .removeHeaders("*");
    }

    private void keepText(Exchange exchange) {
        String body = exchange.getMessage().getBody(String.class);
        exchange.setProperty(
                "text", TEXT.matcher(body).results().findFirst().orElseThrow().group());
    }

    private void keepHeaders(Exchange exchange) {
        arrived.put(
                exchange.getProperty("text", String.class),
                Set.copyOf(exchange.getMessage().getHeaders().keySet()));
    }
}
