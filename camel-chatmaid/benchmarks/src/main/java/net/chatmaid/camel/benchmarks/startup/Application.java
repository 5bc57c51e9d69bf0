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
package net.chatmaid.camel.benchmarks.startup;

import java.util.Map;
import net.chatmaid.camel.benchmarks.server.Account;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.main.Main;
import org.apache.camel.model.dataformat.JsonLibrary;

/**
 * An application on Camel Main, which sends a text when it has started, prints the result, and ends. The arguments are
 * a {@link ApplicationKind} and the port of the server.
 */
public final class Application {

    private static final String SEND = "direct:send";

    private Application() {}

    public static void main(String[] args) throws Exception {
        Main main = new Main();
        main.configure().addRoutesBuilder(routes(ApplicationKind.valueOf(args[0]), "http://localhost:" + args[1]));
        main.start();
        CamelContext context = main.getCamelContext();
        System.out.println(context.createProducerTemplate().requestBody(SEND, Account.TEXT, String.class));
        System.out.flush();
        // what is measured has ended
        Runtime.getRuntime().halt(0);
    }

    private static RouteBuilder routes(ApplicationKind kind, String url) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                switch (kind) {
                    case none -> from(SEND).setBody(constant(Account.MESSAGE_ID));
                    case http ->
                        from(SEND)
                                .setBody(exchange -> Map.of(
                                        "fromPhoneId",
                                        Account.SENDER,
                                        "to",
                                        Account.RECIPIENT,
                                        "content",
                                        exchange.getMessage().getBody(String.class)))
                                .marshal()
                                .json(JsonLibrary.Jackson)
                                .setHeader(Exchange.HTTP_METHOD, constant(HttpMethods.POST))
                                .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                                .setHeader("Authorization", constant("Bearer " + Account.API_KEY))
                                .to(url + "/v1/messages/send")
                                .unmarshal()
                                .json(JsonLibrary.Jackson)
                                .setBody(simple("${body[data][id]}"));
                    case chatmaid ->
                        from(SEND)
                                .to("chatmaid:send?from=" + Account.SENDER + "&to=" + Account.RECIPIENT + "&apiKey="
                                        + Account.API_KEY + "&baseUrl=" + url)
                                .setBody(simple("${header.CamelChatmaidMessageId}"));
                }
            }
        };
    }
}
