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
package net.chatmaid.camel.reliability.secrets;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.RefreshedHealthCheck;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.TestSecrets;
import org.apache.camel.CamelContext;
import org.apache.camel.ManagementStatisticsLevel;
import org.apache.camel.Route;
import org.apache.camel.component.micrometer.eventnotifier.MicrometerExchangeEventNotifier;
import org.apache.camel.component.micrometer.messagehistory.MicrometerMessageHistoryFactory;
import org.apache.camel.component.micrometer.routepolicy.MicrometerRoutePolicyFactory;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.opentelemetry2.OpenTelemetryTracer;
import org.apache.camel.support.ScheduledPollConsumer;

/** An application with everything by which Camel can show what an application does. */
final class WatchedApplication implements AutoCloseable {

    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().step(Duration.ofMillis(20)).rateLimit(0).start();
    private final CamelContext context = new DefaultCamelContext();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RecordedSpans spans = new RecordedSpans();
    private final RecordedEvents events = new RecordedEvents();
    private final ChatmaidComponent component = new ChatmaidComponent();
    private RefreshedHealthCheck health;
    private WebhookDeliveries webhooks;

    WatchedApplication start() throws Exception {
        component.getConfiguration().setApiKey(TestSecrets.API_KEY);
        component.getConfiguration().setWebhookSecret(TestSecrets.WEBHOOK_SECRET);
        component.getConfiguration().setBaseUrl(sandbox.baseUrl());
        component.getConfiguration().setRequestsPerMinute(0);
        component.getConfiguration().setMaxRetries(1);
        component.getConfiguration().setRetryDelay(1);
        component.getConfiguration().setResponseTimeout(300);
        component.getConfiguration().setMaxWait(1000);
        context.addComponent("chatmaid", component);
        watch();
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindPort(0);
        http.setPath("/");
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server);
        context.addRoutes(new WatchedRoutes());
        context.getShutdownStrategy().setTimeout(5);
        context.start();
        sandbox.webhooks()
                .sendTo(
                        URI.create("http://localhost:" + server.getPort() + "/chatmaid/events"),
                        TestSecrets.WEBHOOK_SECRET);
        health = new RefreshedHealthCheck(component);
        webhooks = new WebhookDeliveries(server.getPort());
        return this;
    }

    private void watch() {
        context.setTracing(true);
        context.setBacklogTracing(true);
        context.setMessageHistory(true);
        context.setDevConsole(true);
        context.setLoadHealthChecks(true);
        context.getManagementStrategy().getManagementAgent().setStatisticsLevel(ManagementStatisticsLevel.Extended);
        context.getManagementStrategy().getManagementAgent().setEndpointRuntimeStatisticsEnabled(true);
        context.getManagementStrategy().addEventNotifier(events);
        context.getRegistry().bind("metricsRegistry", meters);
        context.addRoutePolicyFactory(new MicrometerRoutePolicyFactory());
        context.setMessageHistoryFactory(new MicrometerMessageHistoryFactory());
        context.getManagementStrategy().addEventNotifier(new MicrometerExchangeEventNotifier());
        OpenTelemetryTracer tracer = new OpenTelemetryTracer();
        tracer.setTraceProcessors(true);
        context.getRegistry()
                .bind(
                        "spans",
                        SdkTracerProvider.builder()
                                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                                .build()
                                .get("test"));
        tracer.init(context);
    }

    /** Adds a message of each kind to the account. */
    void addMessages() {
        sandbox.receive("+15557654321", TestSecrets.RECEIVED_TEXT);
        sandbox.personWrites("+15557654321", TestSecrets.SENT_TEXT);
        sandbox.addMessage(
                TestSecrets.API_KEY,
                "+15557654321",
                TestSecrets.SENT_TEXT,
                sandbox.clock().now());
    }

    /** Waits until each consumer has completed a poll that it began after this call. */
    void awaitPolls() {
        Map<ScheduledPollConsumer, Long> before = context.getRoutes().stream()
                .map(Route::getConsumer)
                .filter(ScheduledPollConsumer.class::isInstance)
                .map(ScheduledPollConsumer.class::cast)
                .collect(Collectors.toMap(consumer -> consumer, ScheduledPollConsumer::getCounter));
        // the number of polls that have begun; one begins after the one before has ended
        await().until(() -> before.entrySet().stream()
                .allMatch(consumer -> consumer.getKey().getCounter() >= consumer.getValue() + 2));
    }

    /** The health at this moment. */
    HealthCheck.Result refreshedHealth() {
        return health.refresh();
    }

    CamelContext context() {
        return context;
    }

    ChatmaidComponent component() {
        return component;
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    List<String> spans() {
        return spans.texts();
    }

    List<String> events() {
        return events.texts();
    }

    WebhookDeliveries webhooks() {
        return webhooks;
    }

    @Override
    public void close() {
        context.stop();
        sandbox.close();
    }
}
