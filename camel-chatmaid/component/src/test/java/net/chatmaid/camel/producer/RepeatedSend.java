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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxRequest;
import org.apache.camel.builder.RouteBuilder;

/** Routes that leave retries to Camel's redelivery, and streams to the component. */
final class RepeatedSend {

    static final String PATH = "/v1/messages/send";

    private RepeatedSend() {}

    static SandboxRoutes routes() {
        SandboxRoutes routes = SandboxRoutes.live();
        routes.options().setMaxRetries(0);
        routes.options().setFrom("+15551234567");
        routes.context().setStreamCaching(false);
        return routes;
    }

    /** A route from {@code direct:start} that redelivers three times. */
    static RouteBuilder redelivering(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).maximumRedeliveries(3).redeliveryDelay(1);
                from("direct:start").to(uri);
            }
        };
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bodies of all attempts. */
    static List<String> bodies(SandboxRoutes routes) {
        return routes.sandbox().requests().stream()
                .filter(request -> request.path().equals(PATH))
                .map(SandboxRequest::body)
                .toList();
    }
}
