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
package net.chatmaid.camel.reliability.node;

import io.github.bucket4j.Bucket;
import java.util.Optional;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.tracking.TrackUntil;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;

/** A context with polls and webhooks, as the guides show it, in a process of its own or in that of a test. */
public final class TrackingNode implements AutoCloseable {

    public static final String SECRET = "whsec_6e1f9a0c27d84b35";
    public static final String WEBHOOK_PATH = "/chatmaid/events";

    private final CamelContext context = new DefaultCamelContext();
    private final VertxPlatformHttpServer server;

    /** What the nodes share; without claims or a budget, a node has its own. */
    public record Stores(IdempotentRepository routed, Optional<IdempotentRepository> claims, Optional<Bucket> budget) {}

    private TrackingNode(VertxPlatformHttpServer server) {
        this.server = server;
    }

    public static TrackingNode start(NodeOptions options, Stores stores) throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort((int) options.number("port", 0));
        http.setPath("/");
        TrackingNode node = new TrackingNode(new VertxPlatformHttpServer(http));
        node.context.getShutdownStrategy().setTimeout(5);
        node.context.addService(node.server);
        node.context.addComponent("chatmaid", component(options, stores));
        node.context.addRoutes(new NodeRoutes(options));
        node.context.start();
        return node;
    }

    private static ChatmaidComponent component(NodeOptions options, Stores stores) {
        ChatmaidComponent component = new ChatmaidComponent();
        ChatmaidConfiguration configuration = component.getConfiguration();
        configuration.setBaseUrl(options.get("baseUrl"));
        configuration.setApiKey(options.get("apiKey"));
        configuration.setWebhookSecret(SECRET);
        configuration.setTrackUntil(TrackUntil.read);
        configuration.setIdempotentRepository(stores.routed());
        stores.claims().ifPresent(configuration::setClaimRepository);
        stores.budget().ifPresentOrElse(configuration::setRateBudget, () -> configuration.setRequestsPerMinute(0));
        return component;
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        context.stop();
    }
}
