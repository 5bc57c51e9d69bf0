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

import java.time.Duration;
import java.time.Instant;
import org.apache.camel.health.HealthCheck;

/**
 * The health check of a component with a clock of the test, so that its result is that of now: the component's own check
 * refreshes a result that is older than a minute. Not thread-safe.
 */
public final class RefreshedHealthCheck {

    private final HealthCheck check;
    private Instant now = Instant.EPOCH;

    public RefreshedHealthCheck(ChatmaidComponent component) {
        this.check = component.healthCheck(Runnable::run, () -> now);
    }

    /** Refreshes the result, which blocks for one request, and returns it. */
    public HealthCheck.Result refresh() {
        now = now.plus(Duration.ofHours(1));
        // a call that begins a refresh still returns the result of before
        check.call();
        return check.call();
    }
}
