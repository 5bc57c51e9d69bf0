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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

/** How long a delivery waits for what somebody else routes. */
class WebhookDeliveryTest {

    private static final Feed.Item SENT = new Feed.Item("msg_1:sent", "msg_1", out -> {});
    private static final Feed.Item DELIVERED = new Feed.Item("msg_1:delivered", "msg_1", out -> {});

    private final RecentKeysRepository repository = new RecentKeysRepository(10, true);
    private final Claims claims = new Claims();
    private final ConcurrentMap<String, CompletableFuture<WebhookAnswer>> underWay = new ConcurrentHashMap<>();
    private RuntimeException failure;

    @Test
    void whatIsNeverDoneIsNotWaitedForForEver() throws Exception {
        // given: a poll's exchange that was dropped somewhere
        claims.claim(repository, SENT.key(), "a poll");
        // when
        WebhookAnswer answer = Patience.get(deliver(DELIVERED, SENT, DELIVERED));
        // then
        assertThat(answer).isEqualTo(WebhookAnswer.BUSY);
        assertThat(claims.isClaimed(repository, DELIVERED.key())).isFalse();
        assertThat(underWay).isEmpty();
    }

    @Test
    void alsoWhenItIsWhatTheEventIsAbout() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        // when
        WebhookAnswer answer = Patience.get(deliver(SENT, SENT));
        // then
        assertThat(answer).isEqualTo(WebhookAnswer.BUSY);
        assertThat(underWay).isEmpty();
    }

    @Test
    void whatAPollHasRoutedMeanwhileIsTaken() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<WebhookAnswer> answer = deliver(Duration.ofSeconds(60), SENT, SENT);
        // when
        repository.add(SENT.key());
        claims.release(repository, SENT.key(), "a poll");
        // then
        assertThat(Patience.get(answer)).isEqualTo(WebhookAnswer.TAKEN);
    }

    @Test
    void aSecondDeliveryIsAnsweredWhenTheFirstIsRouted() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<WebhookAnswer> first = deliver(Duration.ofSeconds(60), SENT, SENT);
        CompletableFuture<WebhookAnswer> second = deliver(Duration.ofSeconds(60), SENT, SENT);
        assertThat(second).isNotDone();
        // when
        claims.release(repository, SENT.key(), "a poll");
        // then
        assertThat(Patience.get(first)).isEqualTo(WebhookAnswer.TAKEN);
        assertThat(Patience.get(second)).isEqualTo(WebhookAnswer.TAKEN);
        assertThat(underWay).isEmpty();
    }

    @Test
    void aSecondDeliveryComesAgainWhenTheFirstFails() throws Exception {
        // given
        failure = new IllegalStateException("The route fails");
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<WebhookAnswer> first = deliver(Duration.ofSeconds(60), SENT, SENT);
        CompletableFuture<WebhookAnswer> second = deliver(Duration.ofSeconds(60), SENT, SENT);
        // when
        claims.release(repository, SENT.key(), "a poll");
        // then
        assertThat(Patience.get(first)).isEqualTo(WebhookAnswer.FAILED);
        assertThat(Patience.get(second)).isEqualTo(WebhookAnswer.BUSY);
        assertThat(underWay).isEmpty();
    }

    @Test
    void aSecondDeliveryDoesNotWaitForEver() throws Exception {
        // given
        claims.claim(repository, SENT.key(), "a poll");
        CompletableFuture<WebhookAnswer> first = deliver(Duration.ofHours(1), SENT, SENT);
        // when
        WebhookAnswer second = Patience.get(deliver(SENT, SENT));
        // then: the first one still waits
        assertThat(second).isEqualTo(WebhookAnswer.BUSY);
        assertThat(first).isNotDone();
    }

    private CompletableFuture<WebhookAnswer> deliver(Feed.Item own, Feed.Item... all) {
        return deliver(Duration.ofMillis(50), own, all);
    }

    private CompletableFuture<WebhookAnswer> deliver(Duration patience, Feed.Item own, Feed.Item... all) {
        AsyncProcessorSupport route = new AsyncProcessorSupport() {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                exchange.setException(failure);
                callback.done(true);
                return true;
            }
        };
        OnceRouter router = new OnceRouter(Routed.in(repository), claims, null, route, "it comes again");
        WebhookDelivery.Means means = new WebhookDelivery.Means(
                router,
                underWay,
                item -> new DefaultExchange(new DefaultCamelContext()),
                CompletableFuture::runAsync,
                patience);
        return WebhookDelivery.deliver(means, new WebhookItems(own.key(), List.of(), List.of(all)));
    }
}
