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
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.CapturedLog;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Meters that fail affect neither the polls nor the changes. */
class BrokenMetersTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(GuardedChangeListener.class);

    private final List<String> routed = new CopyOnWriteArrayList<>();

    @Test
    void routesEachChangeOnce() throws Exception {
        // given
        routes.bind("meters", new BrokenMeterRegistry()).start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=20&initialDelay=1")
                        .process(exchange ->
                                routed.add(exchange.getMessage().getHeader("CamelChatmaidStatus", String.class)));
            }
        });
        ChatmaidSandbox sandbox = routes.sandbox();
        String id = sandbox.addMessage(
                        sandbox.liveKey(),
                        SandboxRoutes.RECIPIENT,
                        "hi",
                        sandbox.clock().now())
                .id();
        // when
        sandbox.setStatus(id, "sent");
        await().until(() -> routed.contains("sent"));
        sandbox.setStatus(id, "delivered");
        await().until(() -> routed.contains("delivered"));
        // then
        assertThat(routed).containsExactly("sent", "delivered");
        assertThat(log.lines())
                .contains(
                        "WARN " + id + ":sent could not be counted in the metrics. The change is not affected",
                        "WARN A poll could not be counted in the metrics. The poll is not affected");
    }
}
