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
package net.chatmaid.camel.client;

import static net.chatmaid.camel.client.Clients.HELLO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Listeners are notified of each attempt of a request, and affect none. */
class RequestListenerTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withTestKey();

    private final ManualTime time = chatmaid.time();
    private final List<CompletedRequest> completed = new CopyOnWriteArrayList<>();
    private final RequestListener listener = completed::add;

    static Stream<Arguments> rejections() {
        return Stream.of(
                Arguments.of(Fault.status(400), RequestOutcome.REJECTED),
                Arguments.of(Fault.status(401), RequestOutcome.UNAUTHORIZED),
                Arguments.of(Fault.status(403), RequestOutcome.FORBIDDEN),
                Arguments.of(Fault.status(404), RequestOutcome.NOT_FOUND),
                Arguments.of(Fault.status(418), RequestOutcome.REJECTED));
    }

    static Stream<Arguments> temporaryFailures() {
        return Stream.of(
                Arguments.of(Fault.status(503), RequestOutcome.SERVER_ERROR),
                Arguments.of(Fault.reset(), RequestOutcome.NO_RESPONSE),
                Arguments.of(Fault.rateLimited(Duration.ofSeconds(1)), RequestOutcome.RATE_LIMITED));
    }

    @BeforeEach
    void listen() {
        chatmaid.client().addRequestListener(listener);
    }

    @Test
    void notifiesOfEachOperation() {
        // given
        ChatmaidClient client = chatmaid.client();
        // when
        String id = client.send(HELLO).join().message().id();
        client.message(id).join();
        client.messages(MessageQuery.page(1)).join();
        client.inbound(InboundQuery.page(1)).join();
        client.groups("+15551234567").join();
        client.account().join();
        client.usage(null).join();
        client.phoneNumbers().join();
        client.phoneNumber("+15551234567").join();
        client.withoutWaiting().phoneStatus("+15551234567").join();
        // then
        assertThat(completed)
                .extracting(CompletedRequest::operation)
                .containsSubsequence(
                        RequestOperation.SEND,
                        RequestOperation.MESSAGE,
                        RequestOperation.MESSAGES,
                        RequestOperation.INBOUND,
                        RequestOperation.GROUPS,
                        RequestOperation.ACCOUNT,
                        RequestOperation.USAGE,
                        RequestOperation.PHONES,
                        RequestOperation.PHONE,
                        RequestOperation.PHONE_STATUS);
        assertThat(completed)
                .hasSize(chatmaid.sandbox().requestCount())
                .allMatch(request -> request.outcome() == RequestOutcome.SUCCESS && !request.retry());
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void namesTheReasonOfARejection(Fault fault, RequestOutcome outcome) {
        // given
        chatmaid.sandbox().failNext(1, fault);
        // when
        chatmaid.client().account().exceptionally(failure -> null).join();
        // then
        assertThat(completed)
                .extracting(CompletedRequest::operation, CompletedRequest::outcome)
                .containsExactly(tuple(RequestOperation.ACCOUNT, outcome));
    }

    @ParameterizedTest
    @MethodSource("temporaryFailures")
    void notifiesOfAFailureAndOfItsRetry(Fault fault, RequestOutcome outcome) {
        // given
        chatmaid.sandbox().failNext(1, fault);
        // when
        CompletableFuture<?> account = chatmaid.client().account();
        time.advance(Duration.ofSeconds(2));
        account.join();
        // then
        assertThat(completed)
                .extracting(CompletedRequest::outcome, CompletedRequest::retry)
                .containsExactly(tuple(outcome, false), tuple(RequestOutcome.SUCCESS, true));
    }

    @Test
    void doesNotNotifyOfARequestThatIsNotMade() {
        // when
        chatmaid.client().message("").exceptionally(failure -> null).join();
        // then
        assertThat(completed).isEmpty();
    }

    @Test
    void notifiesAListenerOnceAndNotAfterItsRemoval() {
        // given
        chatmaid.client().addRequestListener(listener);
        chatmaid.client().account().join();
        // when
        chatmaid.client().removeRequestListener(listener);
        chatmaid.client().account().join();
        // then
        assertThat(completed).hasSize(1);
    }

    @Test
    void clientsThatShareNotifyTheSameListeners() {
        // given
        try (ChatmaidClient sibling =
                chatmaid.builder().sharing(chatmaid.client()).build()) {
            // when
            sibling.account().join();
        }
        // then
        assertThat(completed).hasSize(1);
    }

    @Test
    void aListenerThatThrowsAffectsNeitherTheRequestNorOtherListeners() {
        // given
        chatmaid.client().removeRequestListener(listener);
        chatmaid.client().addRequestListener(request -> {
            throw new IllegalStateException("broken");
        });
        chatmaid.client().addRequestListener(listener);
        // when
        chatmaid.client().account().join();
        // then
        assertThat(completed).hasSize(1);
    }
}
