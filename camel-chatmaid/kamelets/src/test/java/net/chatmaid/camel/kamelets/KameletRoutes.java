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
package net.chatmaid.camel.kamelets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;

/** A Camel context in which the Kamelets talk to a sandbox, by nothing but their properties. */
final class KameletRoutes implements AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();
    private VertxPlatformHttpServer server;

    KameletRoutes(ChatmaidSandbox sandbox) {
        Properties properties = new Properties();
        properties.put("sandbox.key", sandbox.liveKey());
        for (Kamelet kamelet : Kamelet.all()) {
            String prefix = "camel.kamelet." + kamelet.name() + ".";
            if (kamelet.properties().contains("apiKey")) {
                properties.put(prefix + "apiKey", "{{sandbox.key}}");
                properties.put(prefix + "baseUrl", sandbox.baseUrl());
            } else {
                properties.put(prefix + "webhookSecret", "whsec_sandbox");
            }
        }
        context.getPropertiesComponent().setInitialProperties(properties);
        context.getShutdownStrategy().setTimeout(5);
        Awaitility.setDefaultTimeout(Duration.ofSeconds(180));
    }

    /** Sets a Kamelet's property as a property of the application. */
    KameletRoutes property(String kamelet, String name, String value) {
        context.getPropertiesComponent().addOverrideProperty("camel.kamelet." + kamelet + "." + name, value);
        return this;
    }

    CamelContext context() {
        return context;
    }

    KameletRoutes start(String yaml) throws Exception {
        if (yaml.contains("webhook")) {
            server = httpServer();
            context.addService(server);
        }
        PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString("routes.yaml", yaml));
        context.start();
        return this;
    }

    /** Sends a body to an endpoint, and answers what came back. */
    Message send(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = context.createFluentProducerTemplate()
                .to(uri)
                .withBody(body)
                .withHeaders(headers)
                .send();
        if (exchange.getException() != null) {
            throw new IllegalStateException(exchange.getException());
        }
        return exchange.getMessage();
    }

    /** What has come to {@code mock:end} so far. */
    List<Message> ends() {
        return context.getEndpoint("mock:end", MockEndpoint.class).getReceivedExchanges().stream()
                .map(Exchange::getMessage)
                .toList();
    }

    /** The body, which must be a text that is JSON. */
    static JsonNode json(Message message) {
        try {
            return new ObjectMapper().readTree((String) message.getBody());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + message.getBody(), e);
        }
    }

    /** Where a route receives webhooks. */
    URI webhooks(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private static VertxPlatformHttpServer httpServer() {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        options.setPath("/");
        return new VertxPlatformHttpServer(options);
    }

    @Override
    public void close() {
        context.stop();
    }
}
