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

import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.consumer.IdempotentRouter.RouteResult;
import org.junit.jupiter.api.Test;

/** Claims of a consumer that stops. */
class StoppedRouterTest {

    private final ManualRoute route = new ManualRoute();

    @Test
    void releasesTheClaimsOfExchangesInFlight() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        IdempotentRouter stopped = route.router(repository, null);
        CompletableFuture<RouteResult> dropped = stopped.route(ManualRoute.change("msg_1:sent"), route::exchange);
        CompletableFuture<RouteResult> late = stopped.route(ManualRoute.change("msg_2:sent"), route::exchange);
        // when
        stopped.close();
        IdempotentRouter started = route.router(repository, null);
        started.route(ManualRoute.change("msg_1:sent"), route::exchange);
        route.end(1);
        // then
        assertThat(dropped).isNotDone();
        assertThat(started.isClaimed("msg_1:sent")).isTrue();
        assertThat(late.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(started.isRouted("msg_2:sent")).isTrue();
    }

    @Test
    void leavesTheClaimsThatOtherNodesTakeThen() {
        // given
        LruIdempotentRepository shared = ManualRoute.repository();
        IdempotentRouter stopped = route.router(ManualRoute.repository(), shared);
        CompletableFuture<RouteResult> late = stopped.route(ManualRoute.change("msg_1:sent"), route::exchange);
        // when
        stopped.close();
        // then
        assertThat(shared.add("msg_1:sent")).isTrue();
        // and when: by now it is another node's
        route.end(0);
        // then
        assertThat(late.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(shared.contains("msg_1:sent")).isTrue();
    }
}
