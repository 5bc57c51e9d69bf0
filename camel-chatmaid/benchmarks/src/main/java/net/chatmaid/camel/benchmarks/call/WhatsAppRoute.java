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
package net.chatmaid.camel.benchmarks.call;

import net.chatmaid.camel.benchmarks.server.Account;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.whatsapp.WhatsAppComponent;
import org.apache.camel.component.whatsapp.model.TextMessage;
import org.apache.camel.component.whatsapp.model.TextMessageRequest;
import org.apache.camel.impl.DefaultCamelContext;

/** A route with camel-whatsapp. */
final class WhatsAppRoute {

    private WhatsAppRoute() {}

    static Call send(int port) throws Exception {
        CamelContext context = new DefaultCamelContext();
        WhatsAppComponent whatsapp = context.getComponent("whatsapp", WhatsAppComponent.class);
        whatsapp.setBaseUri("http://localhost:" + port);
        whatsapp.setAuthorizationToken(Account.API_KEY);
        return RouteCall.start(context, Account.TEXT, new RouteBuilder() {
            @Override
            public void configure() {
                from(RouteCall.FROM)
                        .setBody(exchange -> request(exchange.getMessage().getBody(String.class)))
                        .to("whatsapp:" + Account.SENDER.substring(1));
            }
        });
    }

    private static TextMessageRequest request(String content) {
        TextMessage text = new TextMessage();
        text.setBody(content);
        TextMessageRequest request = new TextMessageRequest();
        request.setTo(Account.RECIPIENT);
        request.setText(text);
        return request;
    }
}
