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
package net.chatmaid.camel.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The steps of a route that waits for its sender. */
@Timeout(Patience.TEST_SECONDS)
class SenderGatedRouteTest {

    private final CamelContext context = new DefaultCamelContext();
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").routeId("gated").to("mock:end");
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void anUpdateDoesNotWaitForAnotherWhoseExecutorWaits() throws Exception {
        // given
        CompletableFuture<SenderGatedRoute> route = new CompletableFuture<>();
        List<Throwable> failures = new ArrayList<>();
        Executor waiting = step -> {
            if (steps.isEmpty()) {
                try {
                    Patience.get(CompletableFuture.runAsync(() -> route.join().update()));
                } catch (Throwable e) {
                    failures.add(e);
                }
            }
            step.run();
        };
        route.complete(gated(waiting));
        // when
        route.join().update();
        // then
        assertThat(failures).isEmpty();
        assertThat(steps).hasSize(2);
    }

    @Test
    void stepsFollowAStepThatWasRejected() {
        // given
        List<Runnable> accepted = new ArrayList<>();
        boolean[] isFull = {true};
        SenderGatedRoute route = gated(step -> {
            if (isFull[0]) {
                throw new RejectedExecutionException("There is no thread");
            }
            accepted.add(step);
        });
        route.update();
        // when
        isFull[0] = false;
        route.update();
        accepted.forEach(Runnable::run);
        // then
        assertThat(steps).hasSize(1);
    }

    private SenderGatedRoute gated(Executor threads) {
        return new SenderGatedRoute(
                context.getRoute("gated"),
                () -> {
                    steps.add("step");
                    return SenderAvailability.connected("+15551234567 is connected");
                },
                threads);
    }
}
