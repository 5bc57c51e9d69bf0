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
package net.chatmaid.camel.reliability.soak;

import java.util.function.Consumer;
import org.apache.camel.builder.RouteBuilder;

/** Sends with a look-up after each, the status changes, and the webhooks of received messages. */
final class SoakRoutes extends RouteBuilder {

    static final String STATUS = "status";
    static final String SECRET = "whsec_5a1f08c4e97b3d62";

    private final Consumer<String> routed;

    /** {@code routed} accepts the key of each change that was routed. */
    SoakRoutes(Consumer<String> routed) {
        this.routed = routed;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from("direct:send")
                .to("chatmaid:send?to=%2B15557654321&from=%2B15551234567")
                .setVariable("id", header("CamelChatmaidMessageId"))
                .doTry()
                .to("chatmaid:status")
                .doCatch(Exception.class)
                .end()
                .setHeader("CamelChatmaidMessageId", variable("id"));
        from("chatmaid:status?delay=100&initialDelay=1")
                .routeId(STATUS)
                .process(exchange -> routed.accept(exchange.getMessage().getHeader("CamelChatmaidMessageId") + ":"
                        + exchange.getMessage().getHeader("CamelChatmaidStatus")));
        from("webhook:chatmaid:events?webhookSecret=" + SECRET)
                .process(exchange ->
                        routed.accept(exchange.getMessage().getHeader("CamelChatmaidMessageId") + ":received"));
    }
}
