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
package net.chatmaid.camel.consumer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.chatmaid.camel.consumer.Change;
import net.chatmaid.camel.consumer.ChangeListener;
import net.chatmaid.camel.consumer.IdempotentRouter;
import net.chatmaid.camel.consumer.LocalClaims;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import net.chatmaid.camel.consumer.RoutedKeys;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** How long a delivery waits for a change that another one routes. */
class WebhookDispatcherTest {

    private static final Change SENT = new Change("msg_1:sent", "msg_1", out -> {});
    private static final Change DELIVERED = new Change("msg_1:delivered", "msg_1", out -> {});

    private final LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
    private final LocalClaims claims = new LocalClaims();
    private final ConcurrentMap<String, CompletableFuture<WebhookResponse>> underWay = new ConcurrentHashMap<>();
    private RuntimeException failure;

    @Test
    void limitsTheWaitForAClaimThatIsNeverReleased() throws Exception {
        // given: a poll's exchange that was dropped somewhere
        claims.claim(repository, SENT.key(), "a poll");
        // when
        WebhookResponse answer = Patience.get(deliver(DELIVERED, SENT, DELIVERED));
        // then
        assertThat(answer).isEqualTo(WebhookResponse.BUSY);
        assertThat(claims.isClaimed(repository, DELIVERED.key())).isFalse();
        assertThat(underWay).isEmpty();
    }

    @Test
    void limitsTheWaitForTheClaimOfTheStageThatTheEventReports() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        // when
        WebhookResponse answer = Patience.get(deliver(SENT, SENT));
        // then
        assertThat(answer).isEqualTo(WebhookResponse.BUSY);
        assertThat(underWay).isEmpty();
    }

    @Test
    void acceptsAChangeThatAPollHasRoutedMeanwhile() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<WebhookResponse> answer = deliver(Duration.ofSeconds(60), SENT, SENT);
        // when
        repository.add(SENT.key());
        claims.release(repository, SENT.key(), "a poll");
        // then
        assertThat(Patience.get(answer)).isEqualTo(WebhookResponse.DUPLICATE);
    }

    @Test
    void continuesTheUsersRouteAfterATimeoutOnAThreadThatMayBlock() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<String> first = deliver(DELIVERED, SENT, DELIVERED)
                .thenApply(response -> Thread.currentThread().getName());
        CompletableFuture<String> second = deliver(DELIVERED, SENT, DELIVERED)
                .thenApply(response -> Thread.currentThread().getName());
        // then
        assertThat(Patience.get(first)).doesNotContainIgnoringCase("DelayScheduler");
        assertThat(Patience.get(second)).doesNotContainIgnoringCase("DelayScheduler");
    }

    @Test
    void respondsToASecondDeliveryWhenTheFirstIsRouted() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<WebhookResponse> first = deliver(Duration.ofSeconds(60), SENT, SENT);
        CompletableFuture<WebhookResponse> second = deliver(Duration.ofSeconds(60), SENT, SENT);
        assertThat(second).isNotDone();
        // when
        claims.release(repository, SENT.key(), "a poll");
        // then
        assertThat(Patience.get(first)).isEqualTo(WebhookResponse.ACCEPTED);
        assertThat(Patience.get(second)).isEqualTo(WebhookResponse.DUPLICATE);
        assertThat(underWay).isEmpty();
    }

    @Test
    void isBusyForASecondDeliveryWhenTheFirstFails() throws Exception {
        // given
        failure = new IllegalStateException("The route fails");
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<WebhookResponse> first = deliver(Duration.ofSeconds(60), SENT, SENT);
        CompletableFuture<WebhookResponse> second = deliver(Duration.ofSeconds(60), SENT, SENT);
        // when
        claims.release(repository, SENT.key(), "a poll");
        // then
        assertThat(Patience.get(first)).isEqualTo(WebhookResponse.FAILED);
        assertThat(Patience.get(second)).isEqualTo(WebhookResponse.BUSY);
        assertThat(underWay).isEmpty();
    }

    @Test
    void isBusyForASecondDeliveryAfterItsWait() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<WebhookResponse> first = deliver(Duration.ofHours(1), SENT, SENT);
        // when
        WebhookResponse second = Patience.get(deliver(SENT, SENT));
        // then: the first one still waits
        assertThat(second).isEqualTo(WebhookResponse.BUSY);
        assertThat(first).isNotDone();
    }

    private CompletableFuture<WebhookResponse> deliver(Change own, Change... all) {
        return deliver(Duration.ofMillis(50), own, all);
    }

    private CompletableFuture<WebhookResponse> deliver(Duration patience, Change own, Change... all) {
        AsyncProcessorSupport route = new AsyncProcessorSupport() {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                exchange.setException(failure);
                callback.done(true);
                return true;
            }
        };
        IdempotentRouter router = new IdempotentRouter(
                RoutedKeys.in(repository), claims, null, route, "it is emitted again", ChangeListener.NONE);
        WebhookDispatcher.Context context = new WebhookDispatcher.Context(
                router,
                underWay,
                item -> new DefaultExchange(new DefaultCamelContext()),
                CompletableFuture::runAsync,
                patience);
        return WebhookDispatcher.route(context, new WebhookChanges(own.key(), List.of(), List.of(all)));
    }
}
