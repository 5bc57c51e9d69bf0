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

import java.io.IOException;
import org.apache.camel.builder.RouteBuilder;

/** Calls of a {@link BareClient}. */
final class BareCall {

    /** What the client does with a text: the content of a message, an id, or a status. */
    interface Step {
        Object apply(BareClient client, String text) throws Exception;
    }

    private BareCall() {}

    static Call alone(int port, String text, Step step) {
        BareClient client = new BareClient(port);
        return new Call() {
            @Override
            public Object make() throws Exception {
                return step.apply(client, text);
            }

            @Override
            public void close() throws IOException {
                client.close();
            }
        };
    }

    static Call inRoute(int port, String text, Step step) throws Exception {
        BareClient client = new BareClient(port);
        RouteCall route = RouteCall.start(text, new RouteBuilder() {
            @Override
            public void configure() {
                from(RouteCall.FROM).process(exchange -> exchange.getMessage()
                        .setBody(step.apply(client, exchange.getMessage().getBody(String.class))));
            }
        });
        return route.closing(client);
    }
}
