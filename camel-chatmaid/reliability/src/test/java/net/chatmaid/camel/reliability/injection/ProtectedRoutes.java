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
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Routes whose author has named what a message goes to, in each of the ways there are. */
final class ProtectedRoutes extends RouteBuilder {

    static final String RECIPIENT = "+15557654321";
    static final String SENDER = "+15551234567";

    /** Where messages are sent that name no recipient. */
    static final List<String> SENDS = List.of("uri", "dynamic", "kamelet");

    /** Where messages start look-ups. */
    static final String LOOKUPS = "lookups";

    /** Where messages are only received. */
    static final String ARRIVED = "arrived";

    static final List<String> ADDRESSES = List.of("uri", "dynamic", "kamelet", LOOKUPS, ARRIVED, "yaml", "java");

    private static final String FIELDS = "&from=" + SENDER + "&mediaUrls=";

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
        from(transport.from("uri")).to("chatmaid:send?to=" + RECIPIENT + FIELDS).removeHeaders("*");
        from(transport.from("dynamic"))
                .setProperty("recipient", constant(RECIPIENT))
                .toD("chatmaid:send?to=${exchangeProperty.recipient}" + FIELDS)
                .removeHeaders("*");
        from(transport.from("kamelet"))
                .toF(
                        "kamelet:chatmaid-send-sink?apiKey=%s&baseUrl=%s&to=%s%s",
                        chatmaid.liveKey(), chatmaid.baseUrl(), RECIPIENT, FIELDS)
                .removeHeaders("*");
        from(transport.from(LOOKUPS))
                .setProperty("text", simple("${body}"))
                .to("chatmaid:phones?lookup=status&phone=" + SENDER)
                .to("chatmaid:groups?from=" + SENDER)
                .to("chatmaid:account")
                .to("chatmaid:usage")
                .to("chatmaid:messages?page=1")
                .to("chatmaid:inbound?page=1&messageId=")
                .to("chatmaid:verify?from=" + SENDER)
                .process(this::received)
                .removeHeaders("*");
        from(transport.from(ARRIVED))
                .setProperty("text", simple("${body}"))
                .process(this::received)
                .removeHeaders("*");
    }

    private void received(Exchange exchange) {
        arrived.put(
                exchange.getProperty("text", String.class).strip(),
                Set.copyOf(exchange.getMessage().getHeaders().keySet()));
    }
}
