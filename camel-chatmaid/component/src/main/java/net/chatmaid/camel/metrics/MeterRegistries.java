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

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.spi.Registry;

/** Finds the meter registry of an application in Camel's registry. */
final class MeterRegistries {

    /** The name by which camel-micrometer binds its registry. */
    private static final String NAME = "metricsRegistry";

    private MeterRegistries() {}

    /**
     * Returns the registry that camel-micrometer uses, otherwise the only or primary one, otherwise a composite of all.
     */
    static Optional<MeterRegistry> find(Registry beans) {
        MeterRegistry named = beans.lookupByNameAndType(NAME, MeterRegistry.class);
        if (named != null) {
            return Optional.of(named);
        }
        MeterRegistry single = beans.findSingleByType(MeterRegistry.class);
        if (single != null) {
            return Optional.of(single);
        }
        Set<MeterRegistry> all = beans.findByType(MeterRegistry.class);
        return all.isEmpty() ? Optional.empty() : Optional.of(new CompositeMeterRegistry(Clock.SYSTEM, all));
    }
}
