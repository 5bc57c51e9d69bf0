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

import java.util.List;
import net.chatmaid.camel.ChatmaidEndpoint;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** A route from {@code direct:start} by {@code toD}, and the endpoints that its exchanges have created. */
final class DynamicRoute {

    private DynamicRoute() {}

    static RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").toD(uri);
            }
        };
    }

    static List<Endpoint> endpoints(SandboxRoutes routes) {
        return routes.context().getEndpoints().stream()
                .filter(ChatmaidEndpoint.class::isInstance)
                .toList();
    }
}
