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
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxInbound;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The received messages that an inbound consumer has emitted, by a route that can fail for one. Thread-safe. */
final class ReceivedMessages {

    static final String URI = "chatmaid:inbound?delay=20&initialDelay=1";

    final Queue<InboundMessage> received = new ConcurrentLinkedQueue<>();
    final BreakableRoute route = new BreakableRoute();
    private final SandboxRoutes routes;

    ReceivedMessages(SandboxRoutes routes) {
        this.routes = routes;
    }

    RouteBuilder from(String uri) {
        return route.from(
                uri,
                "inbound",
                exchange -> message(exchange).content().equals("text 2"),
                exchange -> received.add(message(exchange)));
    }

    private static InboundMessage message(Exchange exchange) {
        return exchange.getMessage().getBody(InboundMessage.class);
    }

    List<String> receive(int count) {
        ChatmaidSandbox sandbox = routes.sandbox();
        return IntStream.range(0, count)
                .mapToObj(i -> sandbox.addInbound(new SandboxInbound(
                                null,
                                SandboxRoutes.RECIPIENT,
                                "+15551234567",
                                "text " + i,
                                "text",
                                false,
                                null,
                                sandbox.clock().now().plusMillis(i),
                                sandbox.clock().now().plusMillis(i)))
                        .id())
                .toList();
    }

    void awaitPoll() {
        PollRequests.awaitPoll(
                routes, PollRequests.INBOUND, routes.sandbox().inbound().size());
    }
}
