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
package net.chatmaid.camel.reliability.secrets;

import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** Routes with each operation and each consumer. */
final class WatchedRoutes extends RouteBuilder {

    static final String SENDER = "+15551234567";

    private static final String SEND = "chatmaid:send?to=+15557654321&from=" + SENDER;

    /** The operations, by the URIs of their routes. */
    static final List<String> OPERATIONS = List.of(
            "direct:send",
            "direct:sendDynamic",
            "direct:sendSent",
            "direct:status",
            "direct:messages",
            "direct:phones",
            "direct:phone",
            "direct:inbound",
            "direct:inboundPoll",
            "direct:groups",
            "direct:account",
            "direct:usage",
            "direct:verify");

    @Override
    public void configure() {
        from("direct:send").to(SEND);
        from("direct:sendDynamic").toD(SEND + "&content=${body}");
        from("direct:sendSent").to(SEND + "&waitFor=sent&waitTimeout=300ms");
        from("direct:status").to("chatmaid:status?messageId=msg_known");
        from("direct:messages").to("chatmaid:messages?fetch=all");
        from("direct:phones").to("chatmaid:phones");
        from("direct:phone").to("chatmaid:phones?lookup=status&phone=" + SENDER);
        from("direct:inbound").to("chatmaid:inbound?fetch=all");
        from("direct:inboundPoll").pollEnrich("chatmaid:inbound", 1);
        from("direct:groups").to("chatmaid:groups?from=" + SENDER);
        from("direct:account").to("chatmaid:account");
        from("direct:usage").to("chatmaid:usage");
        from("direct:verify").to("chatmaid:verify?from=" + SENDER);
        from("chatmaid:status?initialDelay=1&delay=50").to("seda:routed");
        from("chatmaid:inbound?initialDelay=1&delay=50").to("seda:routed");
        from("chatmaid:phones?initialDelay=1&delay=50").to("seda:routed");
        from("webhook:chatmaid:events").to("seda:routed");
        from("seda:routed").to("log:routed?showAll=true&showBody=false");
    }
}
