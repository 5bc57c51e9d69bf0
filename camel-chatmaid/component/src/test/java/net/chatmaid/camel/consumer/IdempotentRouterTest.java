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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.consumer.IdempotentRouter.RouteResult;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** The steps by which a change is routed once, when something goes wrong at each. */
class IdempotentRouterTest {

    private static final Change DELIVERED = new Change("msg_1:delivered", "msg_1", List.of("msg_1:read"), out -> {});

    private final LocalClaims claims = new LocalClaims();
    private final List<AsyncCallback> callbacks = new ArrayList<>();
    private final List<Exchange> routed = new ArrayList<>();

    @Test
    void whileOneIsRoutedTheSameKeyIsClaimed() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        IdempotentRouter router = router(repository, null);
        CompletableFuture<RouteResult> first = router.route(item("msg_1:sent"), this::exchange);
        // when
        RouteResult second = router.route(item("msg_1:sent"), this::exchange).join();
        // then
        assertThat(second).isEqualTo(RouteResult.CLAIMED);
        assertThat(first).isNotDone();
        // and when
        callbacks.get(0).done(false);
        // then
        assertThat(first.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(repository.contains("msg_1:sent")).isTrue();
        assertThat(routed).hasSize(1);
    }

    @Test
    void whatWasRoutedSinceTheFirstLookIsNotRoutedAgain() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        repository.add("msg_1:sent");
        // when
        RouteResult outcome = router(repository, null)
                .route(item("msg_1:sent"), this::exchange)
                .join();
        // then
        assertThat(outcome).isEqualTo(RouteResult.ROUTED);
        assertThat(routed).isEmpty();
    }

    @Test
    void aRolledBackExchangeComesAgain() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        IdempotentRouter router = router(repository, null);
        CompletableFuture<RouteResult> outcome = router.route(item("msg_1:sent"), this::exchange);
        // when
        routed.get(0).setRollbackOnly(true);
        callbacks.get(0).done(false);
        // then
        assertThat(outcome.join()).isEqualTo(RouteResult.FAILED);
        assertThat(repository.contains("msg_1:sent")).isFalse();
        // and it can be claimed again
        assertThat(router.route(item("msg_1:sent"), this::exchange)).isNotDone();
    }

    @Test
    void aStoppedConsumerGivesBackWhatIsStillOnItsWay() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        IdempotentRouter stopped = router(repository, null);
        CompletableFuture<RouteResult> dropped = stopped.route(item("msg_1:sent"), this::exchange);
        CompletableFuture<RouteResult> late = stopped.route(item("msg_2:sent"), this::exchange);
        // when
        stopped.close();
        IdempotentRouter started = router(repository, null);
        started.route(item("msg_1:sent"), this::exchange);
        callbacks.get(1).done(false);
        // then
        assertThat(dropped).isNotDone();
        assertThat(started.isClaimed("msg_1:sent")).isTrue();
        assertThat(late.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(started.isRouted("msg_2:sent")).isTrue();
    }

    @Test
    void otherNodesGetBackWhatAStoppedConsumerHadClaimedAndKeepWhatTheyClaimThen() {
        // given
        LruIdempotentRepository shared = new LruIdempotentRepository(10, true);
        IdempotentRouter stopped = router(new LruIdempotentRepository(10, true), shared);
        CompletableFuture<RouteResult> late = stopped.route(item("msg_1:sent"), this::exchange);
        // when
        stopped.close();
        // then
        assertThat(shared.add("msg_1:sent")).isTrue();
        // and when: by now it is another node's
        callbacks.get(0).done(false);
        // then
        assertThat(late.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(shared.contains("msg_1:sent")).isTrue();
    }

    @Test
    void leavesOutWhatALaterStageHasMadeOutOfDateAndRemembersIt() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        repository.add("msg_1:read");
        IdempotentRouter router = router(repository, null);
        // when
        RouteResult outcome = router.route(DELIVERED, this::exchange).join();
        // then
        assertThat(outcome).isEqualTo(RouteResult.ROUTED);
        assertThat(routed).isEmpty();
        assertThat(router.isClaimed("msg_1:delivered")).isFalse();
        // and a node that starts later does the same
        assertThat(repository.contains("msg_1:delivered")).isTrue();
    }

    @Test
    void doesNotClaimAStageWhileALaterOneIsRouted() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        LruIdempotentRepository shared = new LruIdempotentRepository(10, true);
        IdempotentRouter here = router(repository, shared);
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
                "it comes again");
        CompletableFuture<RouteResult> read = here.route(item("msg_1:read"), this::exchange);
        // then
        assertThat(here.route(DELIVERED, this::exchange).join()).isEqualTo(RouteResult.CLAIMED);
        assertThat(elsewhere.route(DELIVERED, this::exchange).join()).isEqualTo(RouteResult.SUPERSEDED_ELSEWHERE);
        assertThat(shared.contains("msg_1:delivered")).isFalse();
        // and when
        callbacks.get(0).done(false);
        // then
        assertThat(read.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(elsewhere.route(DELIVERED, this::exchange).join()).isEqualTo(RouteResult.ROUTED);
        assertThat(routed).hasSize(1);
    }

    @Test
    void anErrorLeavesNoClaimBehind() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        IdempotentRouter router = router(repository, null);
        // when
        RouteResult outcome = router.route(item("msg_1:sent"), () -> {
                    throw new NoClassDefFoundError("of a driver, perhaps");
                })
                .join();
        // then
        assertThat(outcome).isEqualTo(RouteResult.FAILED);
        assertThat(router.isClaimed("msg_1:sent")).isFalse();
    }

    @Test
    void aRepositoryThatFailsLosesNothingAndHoldsNoClaim() {
        // given
        LruIdempotentRepository shared = new LruIdempotentRepository(10, true);
        IdempotentRouter router = router(new Broken(), shared);
        // when
        CompletableFuture<RouteResult> looking = router.route(item("look"), this::exchange);
        CompletableFuture<RouteResult> adding = router.route(item("add"), this::exchange);
        callbacks.forEach(callback -> callback.done(false));
        // then
        assertThat(looking.join()).isEqualTo(RouteResult.FAILED);
        assertThat(adding.join()).isEqualTo(RouteResult.FAILED);
        assertThat(shared.contains("look")).isFalse();
        assertThat(shared.contains("add")).isFalse();
        assertThat(router.route(item("add"), this::exchange)).isNotDone();
    }

    @Test
    void aClaimThatCannotBeReleasedIsStillReleasedHere() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        IdempotentRouter router = router(repository, new Broken());
        CompletableFuture<RouteResult> outcome = router.route(item("remove"), this::exchange);
        // when
        callbacks.get(0).done(false);
        // then
        assertThat(outcome.join()).isEqualTo(RouteResult.ROUTED);
        assertThat(claims.claim(repository, "remove", this)).isTrue();
    }

    private IdempotentRouter router(IdempotentRepository repository, IdempotentRepository sharedClaims) {
        AsyncProcessor processor = new AsyncProcessorSupport() {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                routed.add(exchange);
                callbacks.add(callback);
                return false;
            }
        };
        return new IdempotentRouter(RoutedKeys.in(repository), claims, sharedClaims, processor, "it comes again");
    }

    private static Change item(String key) {
        return new Change(key, key, out -> {});
    }

    private Exchange exchange() {
        return new DefaultExchange(new DefaultCamelContext());
    }

    /** Fails at the step that the key names. */
    private static final class Broken implements IdempotentRepository {

        @Override
        public boolean add(String key) {
            return !fail("add", key);
        }

        @Override
        public boolean contains(String key) {
            return fail("look", key);
        }

        @Override
        public boolean remove(String key) {
            return !fail("remove", key);
        }

        @Override
        public boolean confirm(String key) {
            return true;
        }

        @Override
        public void clear() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        private static boolean fail(String step, String key) {
            if (key.equals(step)) {
                throw new IllegalStateException("The store is gone");
            }
            return false;
        }
    }
}
