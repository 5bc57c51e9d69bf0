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

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.builder.RouteBuilder;

/** The changes that a status consumer has emitted. Thread-safe. */
final class StatusChanges {

    static final String URI = "chatmaid:status?delay=20&initialDelay=1";

    private final Queue<StatusChange> changes = new ConcurrentLinkedQueue<>();
    private final SandboxRoutes routes;

    StatusChanges(SandboxRoutes routes) {
        this.routes = routes;
    }

    RouteBuilder from(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).process(exchange -> changes.add(exchange.getMessage().getBody(StatusChange.class)));
            }
        };
    }

    Queue<StatusChange> all() {
        return changes;
    }

    /** The stages of one message, in the order in which they were emitted. */
    List<String> stages(String id) {
        return changes.stream()
                .filter(change -> change.message().id().equals(id))
                .map(change -> change.status().value())
                .toList();
    }

    List<String> send(int count) {
        ChatmaidSandbox sandbox = routes.sandbox();
        return IntStream.range(0, count)
                .mapToObj(number -> sandbox.addMessage(
                                sandbox.liveKey(),
                                SandboxRoutes.RECIPIENT,
                                "text " + number,
                                sandbox.clock().now())
                        .id())
                .toList();
    }

    void awaitPoll() {
        PollRequests.awaitPoll(
                routes, PollRequests.MESSAGES, routes.sandbox().messages().size());
    }
}
