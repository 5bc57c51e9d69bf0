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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A route that stops while an exchange is in flight. */
class StatusStopTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    private final MockEndpoint changes = routes.mock("changes");

    @Test
    void waitsForTheExchange() throws Exception {
        // given
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountedInflight exchanges = new CountedInflight();
        routes.context().setInflightRepository(exchanges);
        routes.context().getShutdownStrategy().setTimeout(Patience.SECONDS);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from(ScheduledStatus.URI)
                        .routeId("changes")
                        .process(e -> entered.countDown())
                        .process(e -> Patience.await(goOn))
                        .to("mock:changes");
            }
        });
        ScheduledStatus.awaitPolls(routes);
        ScheduledStatus.send(routes);
        routes.sandbox().advance(Duration.ofMillis(500));
        Patience.await(entered);
        // when
        CompletableFuture<Void> stop = CompletableFuture.runAsync(this::stop);
        exchanges.awaitWaitingShutdown();
        // then
        assertThat(stop).isNotDone();
        // and when
        goOn.countDown();
        Patience.get(stop);
        // then
        assertThat(changes.getReceivedCounter()).isEqualTo(1);
        assertThat(routes.context().getRouteController().getRouteStatus("changes"))
                .isEqualTo(ServiceStatus.Stopped);
    }

    private void stop() {
        try {
            routes.context().getRouteController().stopRoute("changes");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
