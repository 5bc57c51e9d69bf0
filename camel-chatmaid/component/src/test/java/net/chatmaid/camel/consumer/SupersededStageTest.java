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
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;
import org.junit.jupiter.api.Test;

/** A stage of which a later one was routed, or is being routed. */
class SupersededStageTest {

    private final ManualRoute route = new ManualRoute();

    @Test
    void leavesOutAStageAndRemembersItIfALaterOneWasRouted() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        repository.add("msg_1:read");
        IdempotentRouter router = route.router(repository, null);
        // when
        RouteResult result =
                router.route(ManualRoute.DELIVERED, route::exchange).join();
        // then
        assertThat(result).isEqualTo(RouteResult.ROUTED);
        assertThat(route.exchanges).isEmpty();
        assertThat(router.isClaimed("msg_1:delivered")).isFalse();
        // and a node that starts later does the same
        assertThat(repository.contains("msg_1:delivered")).isTrue();
    }

    @Test
    void doesNotClaimAStageWhileALaterOneIsRouted() {
        // given
        LruIdempotentRepository repository = ManualRoute.repository();
        LruIdempotentRepository shared = ManualRoute.repository();
        IdempotentRouter here = route.router(repository, shared);
        IdempotentRouter elsewhere = new IdempotentRouter(
                RoutedKeys.in(repository),
                new LocalClaims(),
                shared,
                new AsyncProcessorSupport() {
                    @Override
                    public boolean process(Exchange exchange, AsyncCallback callback) {
                        return true;
                    }
                },
                "it is emitted again",
                ChangeListener.NONE);
        CompletableFuture<RouteResult> read = here.route(ManualRoute.change("msg_1:read"), route::exchange);
        // then
        assertThat(here.route(ManualRoute.DELIVERED, route::exchange).join()).isEqualTo(RouteResult.CLAIMED);
        assertThat(elsewhere.route(ManualRoute.DELIVERED, route::exchange).join())
                .isEqualTo(RouteResult.SUPERSEDED_ELSEWHERE);
        assertThat(shared.contains("msg_1:delivered")).isFalse();
        // and when
        route.end(0);
        // then
        assertThat(read.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(elsewhere.route(ManualRoute.DELIVERED, route::exchange).join())
                .isEqualTo(RouteResult.ROUTED);
        assertThat(route.exchanges).hasSize(1);
    }
}
