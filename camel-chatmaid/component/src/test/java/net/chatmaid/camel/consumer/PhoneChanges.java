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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.PhoneChange;
import org.apache.camel.builder.RouteBuilder;

/** The changes of a sender's connection that a consumer has emitted, by a route that can fail. Thread-safe. */
final class PhoneChanges {

    static final String URI = "chatmaid:phones?delay=20&initialDelay=1";
    static final String SENDER = "+15551234567";

    final Queue<String> changes = new ConcurrentLinkedQueue<>();
    final BreakableRoute route = new BreakableRoute();
    private final SandboxRoutes routes;

    PhoneChanges(SandboxRoutes routes) {
        this.routes = routes;
    }

    RouteBuilder from(String uri) {
        return route.from(uri, "phones", exchange -> true, exchange -> {
            PhoneChange change = exchange.getMessage().getBody(PhoneChange.class);
            assertThat(exchange.getMessage().getHeader("CamelChatmaidConnectionStatus"))
                    .isEqualTo(change.status().value());
            changes.add(exchange.getMessage().getHeader("CamelChatmaidPhoneNumber") + " " + change.previousStatus()
                    + " > " + change.status());
        });
    }

    /** Starts the route of a sender that has been connected for two days, and waits for its first poll. */
    void start(String uri) throws Exception {
        routes.sandbox().clock().advance(Duration.ofHours(48));
        routes.start(from(uri));
        awaitPoll();
    }

    void change(String status) {
        routes.sandbox().clock().advance(Duration.ofSeconds(2));
        routes.sandbox().setConnectionStatus(SENDER, status);
    }

    /** Waits until a whole poll has begun and ended from now on. */
    void awaitPoll() {
        PollRequests.awaitMore(routes, PollRequests.PHONES, 3);
    }
}
