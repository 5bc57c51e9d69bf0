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
package net.chatmaid.camel.reliability.stop;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.ShutdownStrategy;

/**
 * A context that a test stops. If an exchange does not end by itself then, Camel's shutdown timeout ends it, and the test
 * fails.
 */
final class StoppedContext implements AutoCloseable {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ChatmaidComponent component = new ChatmaidComponent();
    private final ShutdownStrategy shutdown;

    private StoppedContext(String baseUrl, String apiKey, ShutdownStrategy shutdown) {
        this.shutdown = shutdown;
        context.setShutdownStrategy(shutdown);
        component.getConfiguration().setBaseUrl(baseUrl);
        component.getConfiguration().setApiKey(apiKey);
        component.getConfiguration().setResponseTimeout(Patience.MILLIS);
        context.addComponent("chatmaid", component);
    }

    /** A context with a component, which is not started. When it stops, waits end after 200 ms. */
    static StoppedContext of(String baseUrl, String apiKey) {
        return new StoppedContext(baseUrl, apiKey, new ShortWaitsShutdownStrategy());
    }

    /** The same. When it stops, short waits end by themselves. */
    static StoppedContext withLongTimeout(String baseUrl, String apiKey) {
        ShutdownStrategy shutdown = new DefaultShutdownStrategy();
        shutdown.setTimeout(Patience.SECONDS);
        return new StoppedContext(baseUrl, apiKey, shutdown);
    }

    /** Binds the repository of the changes that were routed, which outlives the context. */
    StoppedContext remembering(IdempotentRepository routed) {
        context.getRegistry().bind("routed", routed);
        return this;
    }

    StoppedContext start(RoutesBuilder... routes) throws Exception {
        for (RoutesBuilder route : routes) {
            context.addRoutes(route);
        }
        context.start();
        return this;
    }

    /** Starts the context again, with the component that it had: Camel removes all components when a context stops. */
    void restart() {
        context.addComponent("chatmaid", component);
        context.start();
    }

    DefaultCamelContext context() {
        return context;
    }

    ChatmaidComponent component() {
        return context.getComponent("chatmaid", ChatmaidComponent.class);
    }

    /** Stops the context; fails if Camel had to end exchanges by force. */
    void stop() {
        context.stop();
        assertThat(shutdown.isTimeoutOccurred())
                .as("Camel ended the exchanges by force when its shutdown timeout was over")
                .isFalse();
    }

    @Override
    public void close() {
        context.stop();
    }
}
