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
package net.chatmaid.camel.jbang;

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.jbang.JBangPage.Example;
import net.chatmaid.camel.testing.TestSecrets;

/**
 * Routes that reply to each received message by its own text, twice: a send that succeeds, and one from a sender that is not
 * known. They also emit the changes of the replies by poll and by webhook.
 */
final class Replies {

    private static final String ROUTES = """
            - onException:
                exception:
                  - java.lang.Exception
                steps:
                  - log:
                      message: "a reply is not sent"
            - route:
                from:
                  uri: chatmaid:inbound
                  parameters:
                    delay: 500
                  steps:
                    - process:
                        ref: keepText
                    - setBody:
                        exchangeProperty:
                          expression: text
                    - to:
                        uri: chatmaid:send
                        parameters:
                          to: "+12025550101"
                          idempotencyKey: "reply-${header.CamelChatmaidMessageId}"
                    - setBody:
                        exchangeProperty:
                          expression: text
                    - to:
                        uri: chatmaid:send
                        parameters:
                          to: "+12025550101"
                          from: "%s"
            - route:
                from:
                  uri: chatmaid:status
                  parameters:
                    delay: 500
                  steps:
                    - log:
                        message: "${header.CamelChatmaidStatus} by poll"
            - route:
                from:
                  uri: webhook:chatmaid:events
                  steps:
                    - log:
                        message: "${header.CamelChatmaidEvent} by webhook"
            """;

    /** Not an expression such as <code>${body.content}</code>, as Camel prints its result at TRACE. */
    private static final String KEEP_TEXT = """
            import net.chatmaid.camel.model.InboundMessage;
            import org.apache.camel.BindToRegistry;
            import org.apache.camel.Exchange;
            import org.apache.camel.Processor;

            @BindToRegistry("keepText")
            public class KeepText implements Processor {
                @Override
                public void process(Exchange exchange) {
                    exchange.setProperty("text", exchange.getMessage().getBody(InboundMessage.class).content());
                }
            }
            """;

    private Replies() {}

    /** Its process ends when a webhook for a received message is routed, and then a reply fails. */
    static Example example() {
        return new Example(
                Map.of("webhook.camel.yaml", ROUTES.formatted(TestSecrets.FAILING_SENDER), "KeepText.java", KEEP_TEXT),
                List.of(
                        "run",
                        "webhook.camel.yaml",
                        "KeepText.java",
                        "--dep=camel:http,camel:platform-http,mvn:net.chatmaid.camel:camel-chatmaid:"
                                + System.getProperty("chatmaid.version")),
                List.of("… message.received by webhook", "… a reply is not sent"));
    }
}
