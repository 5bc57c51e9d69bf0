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
package net.chatmaid.camel;

import java.util.function.Function;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.tracking.TrackUntil;
import org.apache.camel.CamelContext;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Camel context whose {@code chatmaid:} component talks to a sandbox, without a rate limit and with short retries. As an
 * extension in a field that is not static, it is closed after each test. If it is given no sandbox, it resets and uses
 * the one that the tests of the process share.
 */
public final class SandboxRoutes implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    public static final String RECIPIENT = "+15557654321";
    public static final String OTHER_RECIPIENT = "+15557654322";

    private final CamelContext context = new DefaultCamelContext();
    private final ChatmaidComponent component = new ChatmaidComponent();
    private Function<ChatmaidSandbox, String> apiKey;
    private ChatmaidSandbox sandbox;
    private ExtensionContext test;

    private SandboxRoutes() {
        options().setRequestsPerMinute(0);
        options().setTrackUntil(TrackUntil.read);
        options().setRetryDelay(1);
        options().setRetryMaxDelay(2);
        context.addComponent("chatmaid", component);
        context.getShutdownStrategy().setTimeout(5);
    }

    /** With the live key of the shared sandbox. */
    public static SandboxRoutes live() {
        return shared(ChatmaidSandbox::liveKey);
    }

    /** With the test key of the shared sandbox. */
    public static SandboxRoutes test() {
        return shared(ChatmaidSandbox::testKey);
    }

    private static SandboxRoutes shared(Function<ChatmaidSandbox, String> apiKey) {
        SandboxRoutes routes = new SandboxRoutes();
        routes.apiKey = apiKey;
        return routes;
    }

    public static SandboxRoutes live(ChatmaidSandbox sandbox) {
        return at(sandbox.baseUrl(), sandbox.liveKey());
    }

    public static SandboxRoutes test(ChatmaidSandbox sandbox) {
        return at(sandbox.baseUrl(), sandbox.testKey());
    }

    public static SandboxRoutes at(String baseUrl, String apiKey) {
        SandboxRoutes routes = new SandboxRoutes();
        routes.options().setBaseUrl(baseUrl);
        routes.options().setApiKey(apiKey);
        return routes;
    }

    /** The shared sandbox, from the start of a test on. */
    public ChatmaidSandbox sandbox() {
        return sandbox;
    }

    public ChatmaidConfiguration options() {
        return component.getConfiguration();
    }

    public ChatmaidComponent component() {
        return component;
    }

    public CamelContext context() {
        return context;
    }

    public SandboxRoutes bind(String name, Object bean) {
        context.getRegistry().bind(name, bean);
        return this;
    }

    public SandboxRoutes start(RouteBuilder... routes) throws Exception {
        for (RouteBuilder route : routes) {
            context.addRoutes(route);
        }
        context.start();
        return this;
    }

    /** Starts the context with a route from {@code direct:start} to an endpoint. */
    public SandboxRoutes startRouteTo(String uri) throws Exception {
        return start(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        });
    }

    public FluentProducerTemplate to(String uri) {
        return context.createFluentProducerTemplate().to(uri);
    }

    public MockEndpoint mock(String name) {
        MockEndpoint mock = context.getEndpoint("mock:" + name, MockEndpoint.class);
        mock.setResultWaitTime(Patience.MILLIS);
        return mock;
    }

    /** Changes to the shared sandbox that lists in this order. */
    public void listIn(SandboxListOrder order) {
        use(SharedSandbox.reset(order, options -> options.listOrder(order), test));
    }

    /** Changes to the shared sandbox that responds like this to a send from a sender that is not connected. */
    public void respondToDisconnected(DisconnectedSend response) {
        use(SharedSandbox.reset(response, options -> options.disconnectedSend(response), test));
    }

    private void use(ChatmaidSandbox running) {
        sandbox = running;
        options().setBaseUrl(running.baseUrl());
        options().setApiKey(apiKey.apply(running));
    }

    @Override
    public void beforeEach(ExtensionContext started) {
        test = started;
        if (apiKey != null) {
            listIn(SandboxListOrder.NEWEST_FIRST);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        close();
    }

    @Override
    public void close() {
        context.stop();
    }
}
