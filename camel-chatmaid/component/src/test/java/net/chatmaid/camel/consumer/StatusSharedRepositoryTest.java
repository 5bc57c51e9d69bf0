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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Consumers that share a repository. */
class StatusSharedRepositoryTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void routeEachChangeOnce() throws Exception {
        // given
        Map<String, Integer> times = new ConcurrentHashMap<>();
        routes.bind("routed", new LruIdempotentRepository(1000, true));
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                for (String name : List.of("one", "two", "three")) {
                    from(ScheduledStatus.URI + "&idempotentRepository=#routed&runLoggingLevel="
                                    + (name.equals("one") ? "TRACE" : name.equals("two") ? "DEBUG" : "OFF"))
                            .process(exchange -> times.merge(
                                    exchange.getMessage().getHeader("CamelChatmaidMessageId") + ":"
                                            + exchange.getMessage().getHeader("CamelChatmaidStatus"),
                                    1,
                                    Integer::sum));
                }
            }
        });
        // when
        for (int i = 0; i < 50; i++) {
            ScheduledStatus.send(routes);
        }
        routes.sandbox().advance(Duration.ofSeconds(5));
        await().until(() -> times.size() == 150);
        ScheduledStatus.awaitPolls(routes);
        // then
        assertThat(times.values()).containsOnly(1);
    }
}
