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

import java.time.Duration;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;

/** Status changes that Camel's consumer template receives one at a time. */
final class PolledStatus {

    static final String URI = "chatmaid:status?delay=20&idempotentRepository=#routed";

    final LruIdempotentRepository routed = new LruIdempotentRepository(100, true);
    private final SandboxRoutes routes;
    private ConsumerTemplate template;

    PolledStatus(SandboxRoutes routes) {
        this.routes = routes;
    }

    void start() throws Exception {
        routes.bind("routed", routed).start();
        template = routes.context().createConsumerTemplate();
    }

    ConsumerTemplate template() {
        return template;
    }

    /** Adds a message that passes these stages. */
    String send(String... stages) {
        ChatmaidSandbox sandbox = routes.sandbox();
        String id = sandbox.addMessage(
                        sandbox.liveKey(),
                        SandboxRoutes.RECIPIENT,
                        "hi",
                        sandbox.clock().now())
                .id();
        for (String stage : stages) {
            sandbox.setStatus(id, stage);
            // the stages of two messages are emitted in the order of their times
            sandbox.advance(Duration.ofMillis(10));
        }
        return id;
    }

    static String key(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelChatmaidMessageId") + ":"
                + exchange.getMessage().getHeader("CamelChatmaidStatus");
    }
}
