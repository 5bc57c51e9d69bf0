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
import java.util.ArrayDeque;
import java.util.Queue;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;

/** The health check of a component, whose clock and refreshes a test runs. */
final class ManualHealthCheck {

    static final String CONNECTED = "+15551234567";
    static final String DISCONNECTED = "+15550000001";

    private final SandboxRoutes routes;
    private final Queue<Runnable> refreshes = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private HealthCheck check;

    ManualHealthCheck(SandboxRoutes routes) {
        this.routes = routes;
    }

    /** Starts a route to each endpoint. */
    void start(String... uris) throws Exception {
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                for (int index = 0; index < uris.length; index++) {
                    from("direct:" + index).to(uris[index].replace("=+", "=%2B"));
                }
            }
        });
        check = routes.component().healthCheck(refreshes::add, () -> now);
    }

    HealthCheck.Result call() {
        return check.call();
    }

    /** The result after the refresh that a call starts, if it starts one. */
    HealthCheck.Result refreshed() {
        check.call();
        while (!refreshes.isEmpty()) {
            refreshes.remove().run();
        }
        return check.call();
    }

    /** The same after some time. */
    HealthCheck.Result refreshedAfter(Duration time) {
        now = now.plus(time);
        return refreshed();
    }

    int waitingRefreshes() {
        return refreshes.size();
    }

    void disable() {
        check.setEnabled(false);
    }
}
