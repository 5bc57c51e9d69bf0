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
package net.chatmaid.camel.metrics;

import java.util.function.Consumer;
import net.chatmaid.camel.client.ChatmaidClient;
import org.apache.camel.CamelContext;

/**
 * The metrics of a component from its start to its stop. Loads Micrometer's classes only if there are any. Thread-safe.
 */
public final class MetricsService {

    private static final String REGISTRY = "io.micrometer.core.instrument.MeterRegistry";

    private ComponentMetrics metrics = ComponentMetrics.NONE;

    /** The metrics; {@link ComponentMetrics#NONE} before the start and after the stop. */
    public synchronized ComponentMetrics metrics() {
        return metrics;
    }

    /**
     * Registers the meters in the application's meter registry, if Micrometer is on the class path and the context has
     * one. No effect when it is called again.
     *
     * @param component the name of the component
     * @param accounts calls its argument with a client of each account
     */
    public synchronized void start(
            CamelContext context, String component, ComponentState state, Consumer<Consumer<ChatmaidClient>> accounts) {
        if (metrics == ComponentMetrics.NONE && context.getClassResolver().resolveClass(REGISTRY) != null) {
            metrics = MicrometerMetrics.open(context, component, state);
            accounts.accept(metrics::addAccount);
        }
    }

    /** Removes the meters. */
    public synchronized void stop(Consumer<Consumer<ChatmaidClient>> accounts) {
        accounts.accept(client -> {});
        metrics.close();
        metrics = ComponentMetrics.NONE;
    }
}
