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

/** A change is routed once. */
class IdempotentRouterTest {

    private final ManualRoute route = new ManualRoute();

    @Test
    void claimsTheKeyWhileItsChangeIsRouted() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        IdempotentRouter router = route.router(repository, null);
        CompletableFuture<RouteResult> first = router.route(ManualRoute.change("msg_1:sent"), route::exchange);
        // when
        RouteResult second =
                router.route(ManualRoute.change("msg_1:sent"), route::exchange).join();
        // then
        assertThat(second).isEqualTo(RouteResult.CLAIMED);
        assertThat(first).isNotDone();
        // and when
        route.end(0);
        // then
        assertThat(first.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(repository.contains("msg_1:sent")).isTrue();
        assertThat(route.exchanges).hasSize(1);
    }

    @Test
    void doesNotRouteWhatAnotherHasRouted() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        repository.add("msg_1:sent");
        // when
        RouteResult result = route.router(repository, null)
                .route(ManualRoute.change("msg_1:sent"), route::exchange)
                .join();
        // then
        assertThat(result).isEqualTo(RouteResult.ROUTED);
        assertThat(route.exchanges).isEmpty();
    }

    @Test
    void releasesTheClaimOfAnExchangeThatIsRolledBack() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        IdempotentRouter router = route.router(repository, null);
        CompletableFuture<RouteResult> result = router.route(ManualRoute.change("msg_1:sent"), route::exchange);
        // when
        route.exchanges.get(0).setRollbackOnly(true);
        route.end(0);
        // then
        assertThat(result.join()).isEqualTo(RouteResult.FAILED);
        assertThat(repository.contains("msg_1:sent")).isFalse();
        // and it can be claimed again
        assertThat(router.route(ManualRoute.change("msg_1:sent"), route::exchange))
                .isNotDone();
    }
}
