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

/** Steps of the router that fail. */
class RouterFailureTest {

    private final ManualRoute route = new ManualRoute();

    @Test
    void releasesTheClaimAfterAnError() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        IdempotentRouter router = route.router(repository, null);
        // when
        RouteResult result = router.route(ManualRoute.change("msg_1:sent"), () -> {
                    throw new NoClassDefFoundError("of a driver, perhaps");
                })
                .join();
        // then
        assertThat(result).isEqualTo(RouteResult.FAILED);
        assertThat(router.isClaimed("msg_1:sent")).isFalse();
    }

    @Test
    void releasesTheClaimIfTheRepositoryFails() {
        // given
        LruIdempotentRepository shared = ManualRoute.repository();
        IdempotentRouter router = route.router(BrokenRepository.atTheStepOfTheKey(), shared);
        // when
        CompletableFuture<RouteResult> containing = router.route(ManualRoute.change("contains"), route::exchange);
        CompletableFuture<RouteResult> adding = router.route(ManualRoute.change("add"), route::exchange);
        route.end(0);
        // then
        assertThat(containing.join()).isEqualTo(RouteResult.FAILED);
        assertThat(adding.join()).isEqualTo(RouteResult.FAILED);
        assertThat(shared.contains("contains")).isFalse();
        assertThat(shared.contains("add")).isFalse();
        assertThat(router.route(ManualRoute.change("add"), route::exchange)).isNotDone();
    }

    @Test
    void releasesTheClaimInTheProcessIfTheSharedOneFails() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        IdempotentRouter router = route.router(repository, BrokenRepository.atTheStepOfTheKey());
        CompletableFuture<RouteResult> result = router.route(ManualRoute.change("remove"), route::exchange);
        // when
        route.end(0);
        // then
        assertThat(result.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(route.claims.claim(repository, "remove", this)).isTrue();
    }

    @Test
    void endsIfTheListenerFails() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        IdempotentRouter router = route.router(repository, null, (change, succeeded) -> {
            throw new ArithmeticException("of a meter, perhaps");
        });
        CompletableFuture<RouteResult> result = router.route(ManualRoute.change("msg_1:sent"), route::exchange);
        // when
        route.end(0);
        // then
        assertThat(result).isCompletedWithValue(RouteResult.ROUTED);
        assertThat(repository.contains("msg_1:sent")).isTrue();
    }
}
