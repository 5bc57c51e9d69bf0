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
package net.chatmaid.camel.quarkus.it;

import jakarta.enterprise.context.ApplicationScoped;
import net.chatmaid.camel.model.InboundMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Replies to each received message by its own text, twice: a send that succeeds, and one from a sender that is not known. */
@ApplicationScoped
public class Replies extends RouteBuilder {

    @Override
    public void configure() {
        from("chatmaid:inbound?delay=500")
                .autoStartup("{{shop.replies:false}}")
                .setProperty("sender", header("CamelChatmaidMessageFrom"))
                .process(Replies::keepText)
                .setBody(exchangeProperty("text"))
                .to("chatmaid:send?to=${exchangeProperty.sender}&idempotencyKey=reply-${header.CamelChatmaidMessageId}")
                .setBody(exchangeProperty("text"))
                .to("chatmaid:send?to=${exchangeProperty.sender}&from={{shop.replies.sender:none}}");
    }

    /** Not by an expression such as <code>${body.content}</code>: Camel prints its result at TRACE. */
    private static void keepText(Exchange exchange) {
        exchange.setProperty(
                "text", exchange.getMessage().getBody(InboundMessage.class).content());
    }
}
