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
package net.chatmaid.camel.quarkus;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the readiness check asks. */
@ConfigMapping(prefix = "quarkus.camel.chatmaid.health")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface ChatmaidHealthConfig {

    /**
     * How long an answer of Chatmaid stands, one that makes the application not ready a sixth of it. Probes in between cost
     * no request; one after it costs one.
     */
    @WithDefault("60s")
    Duration interval();

    /** How long a probe waits for Chatmaid, the rate budget included. */
    @WithDefault("5s")
    Duration timeout();
}
