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
package net.chatmaid.camel.recipes;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.ScheduledPollEndpoint;

/** An application with the routes of a recipe, the sandbox, and the servers that the recipe names. */
final class RecipeApplication implements AutoCloseable {

    private static final String WEBHOOK_SECRET = "whsec_5a1f08c4e97b3d62";

    private final RecipePage page;
    private final Path folder;
    private final ChatmaidSandbox chatmaid;
    private final DefaultCamelContext context = new DefaultCamelContext();
    private VertxPlatformHttpServer server;

    RecipeApplication(RecipePage page, Path folder) {
        this(page, folder, sandbox());
    }

    private RecipeApplication(RecipePage page, Path folder, ChatmaidSandbox chatmaid) {
        this.page = page;
        this.folder = folder;
        this.chatmaid = chatmaid;
    }

    /** Begins with the current time, as the component checks the time of webhooks. */
    private static ChatmaidSandbox sandbox() {
        return ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(Instant.now()))
                .rateLimit(0)
                .start();
    }

    /** Stops it, and returns another one that finds the same messages, database and files, and remembers nothing else. */
    RecipeApplication restart() {
        context.stop();
        return new RecipeApplication(page, folder, chatmaid);
    }

    ChatmaidSandbox chatmaid() {
        return chatmaid;
    }

    CamelContext context() {
        return context;
    }

    Path folder() {
        return folder;
    }

    String http() {
        return server == null ? null : "http://127.0.0.1:" + server.getPort();
    }

    /** Empties the servers, as before the first start of an application. */
    void reset() throws Exception {
        RecipeEngines.mail().purgeEmailFromAllMailboxes();
        execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        for (String sql : page.blocks("sql")) {
            execute(sql);
        }
    }

    void start(RecipeForm form) throws Exception {
        configure();
        load("beans.yaml", RecipePage.index().blocks("yaml").get(1));
        if (form == RecipeForm.JAVA) {
            context.addRoutes((RoutesBuilder)
                    RecipeCode.routes(page).getDeclaredConstructor().newInstance());
        } else {
            for (String yaml : form.blocks(page)) {
                load("routes.yaml", yaml);
            }
        }
        context.start();
        if (server != null) {
            chatmaid.webhooks().sendTo(URI.create(http() + "/chatmaid/events"), WEBHOOK_SECRET);
        }
    }

    private void configure() throws Exception {
        context.setApplicationContextClassLoader(RecipeCode.classes());
        context.getShutdownStrategy().setTimeout(5);
        context.getCamelContextExtension().registerEndpointCallback((uri, endpoint) -> pollOften(endpoint));
        context.getRegistry().bind("dataSource", RecipeEngines.database());
        context.addComponent("chatmaid", chatmaidComponent());
        override("mail.server", "localhost:" + RecipeEngines.mail().getSmtp().getPort());
        override("folder", folder.toString());
        override("chatmaid.url", chatmaid.baseUrl());
        addProperties(RecipePage.index());
        addProperties(page);
        if (uses("jms:")) {
            context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(RecipeEngines.jms()));
        }
        if (uses("kafka:")) {
            KafkaComponent kafka = new KafkaComponent();
            kafka.getConfiguration().setBrokers(RecipeEngines.kafka());
            context.addComponent("kafka", kafka);
        }
        if (uses("webhook:") || uses("platform-http:")) {
            VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
            options.setBindHost("127.0.0.1");
            options.setBindPort(0);
            options.setPath("/");
            server = new VertxPlatformHttpServer(options);
            context.addService(server);
        }
    }

    /** Takes precedence over the value on a page. */
    private void override(String property, String value) {
        context.getPropertiesComponent().addOverrideProperty(property, value);
    }

    private void addProperties(RecipePage of) {
        of.blocks("properties").stream()
                .flatMap(String::lines)
                .map(line -> line.split(" = ", 2))
                .forEach(property -> context.getPropertiesComponent().addInitialProperty(property[0], property[1]));
    }

    private ChatmaidComponent chatmaidComponent() {
        ChatmaidComponent component = new ChatmaidComponent();
        ChatmaidConfiguration options = component.getConfiguration();
        options.setBaseUrl(chatmaid.baseUrl());
        options.setApiKey(chatmaid.liveKey());
        options.setWebhookSecret(WEBHOOK_SECRET);
        options.setRequestsPerMinute(0);
        options.setRetryDelay(1);
        options.setRetryMaxDelay(2);
        return component;
    }

    /** A test does not wait for a delay between polls. */
    private static Endpoint pollOften(Endpoint endpoint) {
        if (endpoint instanceof ScheduledPollEndpoint polled) {
            polled.setInitialDelay(0);
            polled.setDelay(50);
        }
        return endpoint;
    }

    private boolean uses(String scheme) {
        return page.text().contains(scheme);
    }

    private void load(String name, String yaml) throws Exception {
        String own = context.getVersion().startsWith("4.18.") ? yaml.replace("routePolicyRef:", "routePolicy:") : yaml;
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(name, own));
    }

    static void execute(String sql) throws Exception {
        try (Connection connection = RecipeEngines.database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        context.stop();
        chatmaid.close();
    }
}
