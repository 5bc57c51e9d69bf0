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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A route that fails for one change. */
class StatusRouteFailureTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final StatusChanges changes = new StatusChanges(routes);

    @ParameterizedTest
    @EnumSource
    void emitsTheChangeAgainAndBlocksNoOtherMessage(SandboxListOrder order) throws Exception {
        // given
        routes.listIn(order);
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicInteger failures = new AtomicInteger();
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(StatusChanges.URI).process(exchange -> {
                    StatusChange change = exchange.getMessage().getBody(StatusChange.class);
                    if (broken.get() && change.message().content().equals("text 3")) {
                        failures.incrementAndGet();
                        throw new IllegalStateException("The route is broken");
                    }
                    changes.all().add(change);
                });
            }
        });
        changes.awaitPoll();
        List<String> ids = changes.send(5);
        // when
        routes.sandbox().advance(Duration.ofSeconds(5));
        await().until(() -> changes.all().size() == 12 && failures.get() > 3);
        // then
        assertThat(changes.stages(ids.get(3))).isEmpty();
        // and when
        broken.set(false);
        await().until(() -> changes.all().size() == 15);
        // then
        assertThat(changes.stages(ids.get(3))).containsExactly("sent", "delivered", "read");
    }
}
