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

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Registers the meters of a component, with the tags that all of them have. Thread-safe. */
final class ComponentMeters {

    private final MeterRegistry registry;
    private final Tags common;
    private final Set<Meter> registered = ConcurrentHashMap.newKeySet();

    /**
     * @param context the name of the Camel context
     * @param component the name of the component
     */
    ComponentMeters(MeterRegistry registry, String context, String component) {
        this.registry = registry;
        this.common = Tags.of("camelContext", context, "component", component);
    }

    Timer timer(String name, String description, String... tags) {
        return add(Timer.builder(name)
                .description(description)
                .tags(common.and(tags))
                .register(registry));
    }

    Counter counter(String name, String description, String... tags) {
        return add(Counter.builder(name)
                .description(description)
                .tags(common.and(tags))
                .register(registry));
    }

    void gauge(String name, String description, Supplier<Number> value, String... tags) {
        add(Gauge.builder(name, value)
                .description(description)
                .tags(common.and(tags))
                .register(registry));
    }

    void millis(String name, String description, Supplier<Number> value) {
        add(TimeGauge.builder(name, value, TimeUnit.MILLISECONDS)
                .description(description)
                .tags(common)
                .register(registry));
    }

    void removeAll() {
        registered.forEach(registry::remove);
        registered.clear();
    }

    private <T extends Meter> T add(T meter) {
        registered.add(meter);
        return meter;
    }
}
