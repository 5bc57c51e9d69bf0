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
package net.chatmaid.camel.sender;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.ServiceStatus;
import org.apache.camel.StatefulService;
import org.apache.camel.builder.RouteBuilder;

/** Routes that wait for their sender, and the status of their consumers. */
final class GatedRoutes {

    /** The default sender of the sandbox, which is connected at first. */
    static final String ORDERS = "+15551234567";

    /** A sender that is disconnected at first. */
    static final String OLD = "+15550000001";

    private static final String PHONES = "/v1/phone-numbers";

    private final SandboxRoutes routes;
    private final ChatmaidSandbox sandbox;

    GatedRoutes(SandboxRoutes routes, ChatmaidSandbox sandbox) {
        this.routes = routes;
        this.sandbox = sandbox;
    }

    /** A route that polls the connections of the senders. */
    static RouteBuilder polling() {
        return polling("chatmaid:phones?initialDelay=1&delay=20");
    }

    static RouteBuilder polling(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:phones");
            }
        };
    }

    /** A route from the queue of its name. */
    static RouteBuilder sending(String id, String sender, ConnectedSenderRoutePolicy policy) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:" + id + "?pollTimeout=5&concurrentConsumers=2")
                        .routeId(id)
                        .routePolicy(policy)
                        .to("chatmaid:send?to=+15557654321" + (sender == null ? "" : "&from=" + sender));
            }
        };
    }

    List<String> send(String queue, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    String text = queue + " " + number;
                    routes.to("seda:" + queue).withBody(text).send();
                    return text;
                })
                .toList();
    }

    ServiceStatus status(String route) {
        return routes.context().getRouteController().getRouteStatus(route);
    }

    boolean isConsuming(String route) {
        return ((StatefulService) routes.context().getRoute(route).getConsumer())
                .getStatus()
                .isStarted();
    }

    /** Waits until whole polls have begun and ended from now on. */
    void awaitPolls() {
        int before = sandbox.requestCount("GET", PHONES);
        await().until(() -> sandbox.requestCount("GET", PHONES) > before + 3);
    }
}
