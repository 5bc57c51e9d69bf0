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

import io.micrometer.core.instrument.MeterRegistry;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.benchmarks.server.Account;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Routes with the component, with the default options and without a rate limit. */
final class ChatmaidRoutes {

    private static final String SEND = "chatmaid:send?from=" + Account.SENDER + "&to=" + Account.RECIPIENT;

    private ChatmaidRoutes() {}

    static Call send(int port) throws Exception {
        return call(context(port), Account.TEXT, SEND);
    }

    /** The send of an application that has a registry for metrics. */
    static Call send(int port, MeterRegistry meters) throws Exception {
        CamelContext context = context(port);
        context.getRegistry().bind("metricsRegistry", meters);
        return call(context, Account.TEXT, SEND);
    }

    static Call status(int port) throws Exception {
        return call(context(port), Account.MESSAGE_ID, "chatmaid:status");
    }

    static Call listing(int port) throws Exception {
        return call(context(port), null, "chatmaid:messages?status=delivered");
    }

    private static Call call(CamelContext context, Object body, String uri) throws Exception {
        return RouteCall.start(context, body, new RouteBuilder() {
            @Override
            public void configure() {
                from(RouteCall.FROM).to(uri);
            }
        });
    }

    /** A context whose component knows the account. */
    static CamelContext context(int port) {
        CamelContext context = new DefaultCamelContext();
        ChatmaidComponent component = context.getComponent("chatmaid", ChatmaidComponent.class);
        component.getConfiguration().setApiKey(Account.API_KEY);
        component.getConfiguration().setBaseUrl("http://localhost:" + port);
        component.getConfiguration().setRequestsPerMinute(0);
        component.getConfiguration().setMaxConnections(Calls.CONNECTIONS);
        return context;
    }
}
