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

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.tracking.TrackUntil;
import org.apache.camel.CamelContext;
import org.apache.camel.FluentProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Camel context whose {@code chatmaid:} component talks to a sandbox, without a rate limit and with short retries. As an
 * extension in a field that is not static, it is closed after each test.
 */
public final class SandboxRoutes implements AfterEachCallback, AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();
    private final ChatmaidComponent component = new ChatmaidComponent();

    private SandboxRoutes(String baseUrl, String apiKey) {
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setApiKey(apiKey);
        component.getConfiguration().setRequestsPerMinute(0);
        component.getConfiguration().setTrackUntil(TrackUntil.read);
        component.getConfiguration().setRetryDelay(1);
        component.getConfiguration().setRetryMaxDelay(2);
        context.addComponent("chatmaid", component);
        context.getShutdownStrategy().setTimeout(5);
    }

    public static SandboxRoutes live(ChatmaidSandbox sandbox) {
        return new SandboxRoutes(sandbox.baseUrl(), sandbox.liveKey());
    }

    public static SandboxRoutes test(ChatmaidSandbox sandbox) {
        return new SandboxRoutes(sandbox.baseUrl(), sandbox.testKey());
    }

    public static SandboxRoutes at(String baseUrl, String apiKey) {
        return new SandboxRoutes(baseUrl, apiKey);
    }

    public ChatmaidConfiguration options() {
        return component.getConfiguration();
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

    public FluentProducerTemplate to(String uri) {
        return context.createFluentProducerTemplate().to(uri);
    }

    public MockEndpoint mock(String name) {
        MockEndpoint mock = context.getEndpoint("mock:" + name, MockEndpoint.class);
        mock.setResultWaitTime(Patience.MILLIS);
        return mock;
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
