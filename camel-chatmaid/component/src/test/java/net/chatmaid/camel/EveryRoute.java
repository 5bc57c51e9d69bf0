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
package net.chatmaid.camel;

import net.chatmaid.camel.consumer.webhook.WebhookServer;
import org.apache.camel.builder.RouteBuilder;

/** An application with each consumer and each operation. */
final class EveryRoute extends RouteBuilder {

    /** Starts it and further routes. */
    static WebhookServer start(SandboxRoutes routes, RouteBuilder... others) throws Exception {
        WebhookServer webhooks = WebhookServer.in(routes.context());
        routes.context().addRoutes(new EveryRoute());
        routes.start(others);
        return webhooks;
    }

    @Override
    public void configure() {
        from("chatmaid:status?initialDelay=1&delay=20").to("mock:status");
        from("chatmaid:inbound?initialDelay=1&delay=20").routeId("inbound").to("mock:inbound");
        from("chatmaid:phones?initialDelay=1&delay=20").to("mock:phones");
        from(WebhookServer.URI_).to("mock:webhook");
        from("direct:send").to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT);
        from("direct:sendFrom").to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT + "&from=+15551234567");
        from("direct:sendSent").to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT + "&waitFor=sent");
        from("direct:sendDelivered").to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT + "&waitFor=delivered");
        from("direct:sendRead").to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT + "&waitFor=read");
        from("direct:sendTerminal").to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT + "&waitFor=terminal");
        from("direct:status").to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT).to("chatmaid:status");
        from("direct:messages").to("chatmaid:messages");
        from("direct:allMessages").to("chatmaid:messages?fetch=all");
        from("direct:phones").to("chatmaid:phones");
        from("direct:phoneGet").to("chatmaid:phones?lookup=get&phone=+15551234567");
        from("direct:phoneStatus").to("chatmaid:phones?lookup=status&phone=+15551234567");
        from("direct:phoneConnected").to("chatmaid:phones?lookup=connected");
        from("direct:inboundPage").to("chatmaid:inbound");
        from("direct:inboundAll").to("chatmaid:inbound?fetch=all");
        from("direct:inboundPoll").pollEnrich("chatmaid:inbound", 1);
        from("direct:groups").to("chatmaid:groups?from=+15551234567");
        from("direct:account").to("chatmaid:account");
        from("direct:usage").to("chatmaid:usage");
        from("direct:verify").to("chatmaid:verify");
        from("seda:held")
                .routePolicy(new ConnectedSenderRoutePolicy("+15551234567"))
                .to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT);
    }
}
