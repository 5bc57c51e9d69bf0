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
package net.chatmaid.camel.springboot;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How the health indicator asks Chatmaid. */
@ConfigurationProperties(prefix = "management.health.chatmaid")
public class ChatmaidHealthProperties {

    /**
     * How long an answer of Chatmaid serves the probes that come after it, one that is not UP a sixth of that. Each answer
     * costs one request of the account's rate limit.
     */
    private Duration timeToLive = Duration.ofMinutes(1);

    public Duration getTimeToLive() {
        return timeToLive;
    }

    /** How long an answer of Chatmaid serves the probes that come after it; zero asks for each probe. */
    public void setTimeToLive(Duration timeToLive) {
        this.timeToLive = timeToLive;
    }
}
