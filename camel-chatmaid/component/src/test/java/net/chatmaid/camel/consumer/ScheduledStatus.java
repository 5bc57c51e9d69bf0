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
package net.chatmaid.camel.consumer;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.builder.RouteBuilder;

/** Routes from a status consumer that polls each 20 ms. */
final class ScheduledStatus {

    static final String URI = "chatmaid:status?delay=20&initialDelay=1";

    /** Another consumer, whose polls show that there was time for what must not happen. */
    static final String PHONES = "chatmaid:phones?delay=20&initialDelay=1&pollStrategy=#others";

    private ScheduledStatus() {}

    /** A route to a mock endpoint, with its name as id. */
    static RouteBuilder to(String mock, String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(mock).to("mock:" + mock);
            }
        };
    }

    /** Starts a route to {@code mock:changes}, and waits until it polls. */
    static void start(SandboxRoutes routes, String uri) throws Exception {
        routes.start(to("changes", uri));
        awaitPolls(routes);
    }

    static void awaitPolls(SandboxRoutes routes) {
        PollRequests.awaitMore(routes, PollRequests.MESSAGES, 4);
    }

    /** Adds a message, and returns its id. */
    static String send(SandboxRoutes routes) {
        ChatmaidSandbox sandbox = routes.sandbox();
        return sandbox.addMessage(
                        sandbox.liveKey(),
                        SandboxRoutes.RECIPIENT,
                        "hi",
                        sandbox.clock().now())
                .id();
    }
}
