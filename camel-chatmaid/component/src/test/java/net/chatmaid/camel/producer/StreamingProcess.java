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
package net.chatmaid.camel.producer;

import java.util.concurrent.atomic.AtomicLong;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.model.Message;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A process of its own, with as little memory as it is given, that walks all messages and prints what it saw. */
public final class StreamingProcess {

    private StreamingProcess() {}

    public static void main(String[] args) throws Exception {
        AtomicLong rows = new AtomicLong();
        AtomicLong characters = new AtomicLong();
        CamelContext context = new DefaultCamelContext();
        ChatmaidComponent component = new ChatmaidComponent();
        component.getConfiguration().setBaseUrl(args[0]);
        component.getConfiguration().setApiKey(args[1]);
        component.getConfiguration().setRequestsPerMinute(0);
        context.addComponent("chatmaid", component);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:all")
                        .to("chatmaid:messages?fetch=all")
                        .split(body())
                        .streaming()
                        .process(exchange -> {
                            rows.incrementAndGet();
                            characters.addAndGet(exchange.getMessage()
                                    .getBody(Message.class)
                                    .content()
                                    .length());
                        });
            }
        });
        context.start();
        context.createProducerTemplate().requestBody("direct:all", (Object) null);
        context.stop();
        System.out.println("rows=" + rows + " characters=" + characters);
    }
}
