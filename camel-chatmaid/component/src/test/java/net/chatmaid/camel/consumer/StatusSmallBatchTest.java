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
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message whose route fails in small batches. */
class StatusSmallBatchTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final MockEndpoint changes = routes.mock("changes");

    @Test
    void doesNotDelayOtherMessages() throws Exception {
        // given
        String poison = ScheduledStatus.send(routes);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(ScheduledStatus.URI + "&maxMessagesPerPoll=2")
                        .routeId("changes")
                        .process(exchange -> {
                            if (poison.equals(exchange.getMessage().getHeader("CamelChatmaidMessageId"))) {
                                throw new IllegalStateException("The route is broken for this one");
                            }
                        })
                        .to("mock:changes");
            }
        });
        ScheduledStatus.awaitPolls(routes);
        for (int i = 0; i < 3; i++) {
            ScheduledStatus.send(routes);
        }
        changes.expectedMessageCount(9);
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        // then
        changes.assertIsSatisfied();
    }
}
