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
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One idempotency key for two messages, in one process. */
@ExtendWith(ChatmaidSandboxExtension.class)
class IdempotencyTest {

    private static final SendRequest FIRST = HELLO.withIdempotencyKey("order-7");

    private final ManualTime time = new ManualTime();
    private final ChatmaidSandbox sandbox;
    private ChatmaidClient client;

    IdempotencyTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void connect() {
        sandbox.reset();
        client = Clients.at(sandbox, time).build();
    }

    @AfterEach
    void close() {
        client.close();
    }

    static List<SendRequest> others() {
        return List.of(
                new SendRequest(FIRST.from(), "+15557654322", FIRST.content(), null, "order-7"),
                new SendRequest(FIRST.from(), FIRST.to(), "Goodbye", null, "order-7"),
                new SendRequest(FIRST.from(), FIRST.to(), "hello", null, "order-7"),
                new SendRequest(FIRST.from(), FIRST.to(), null, List.of("https://example.com/Hello"), "order-7"),
                new SendRequest(FIRST.from(), FIRST.to(), "Hello", List.of("https://example.com/a"), "order-7"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void rejectsAnotherMessageUnderTheSameKeyBeforeARequest(SendRequest other) {
        // given
        String id = client.send(FIRST).join().message().id();

        // when
        ChatmaidIdempotencyException e = failure(ChatmaidIdempotencyException.class, client.send(other));

        // then
        assertThat(e.getMessageId()).isEqualTo(id);
        assertThat(e.getRecipient()).isEqualTo(FIRST.to());
        assertThat(e)
                .hasMessageStartingWith("The message to " + other.to() + " was not sent, and no request was made")
                .hasMessageContaining("belongs to message " + id + " to " + FIRST.to())
                .hasMessageNotContaining("Hello")
                .hasMessageNotContaining("Goodbye");
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void theSameMessageUnderTheSameKeyGoes() {
        // given
        String id = client.send(FIRST).join().message().id();

        // when: another way to say that there is nothing else
        SendResult again = client.send(
                        new SendRequest(null, FIRST.to(), FIRST.content(), List.of(), FIRST.idempotencyKey()))
                .join();

        // then
        assertThat(again.message().id()).isEqualTo(id);
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void rejectsAnotherMessageWhileTheFirstIsBeingSent() {
        // given: it waits for its retry
        sandbox.failNext(1, Fault.status(503));
        CompletableFuture<SendResult> first = client.send(FIRST);

        // when
        ChatmaidIdempotencyException e = failure(ChatmaidIdempotencyException.class, client.send(others().get(0)));

        // then
        assertThat(e.getMessageId()).isNull();
        assertThat(e).hasMessageContaining("belongs to a message to " + FIRST.to() + " that is being sent");
        assertThat(sandbox.requestCount()).isEqualTo(1);
        time.advanceToTheEnd();
        assertThat(first.join().duplicate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422})
    void aRejectedSendFreesItsKey(int status) {
        // given
        sandbox.failNext(1, Fault.status(status));
        assertThat(client.send(FIRST)).isCompletedExceptionally();

        // then
        assertThat(client.send(others().get(0)).join().message().to()).isEqualTo("+15557654322");
    }

    @Test
    void aSendWithoutARequestFreesItsKey() {
        // given: no sender
        sandbox.phones().forEach(phone -> sandbox.setConnectionStatus(phone.phoneNumber(), "disconnected"));
        failure(ChatmaidNoSenderException.class, client.send(FIRST.withFrom(null)));

        // then
        assertThat(client.send(others().get(0))).isCompleted();
    }

    static List<Fault> unknown() {
        return List.of(Fault.status(500), Fault.empty(502), Fault.reset(), Fault.lostResponse(), Fault.garbage());
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void aSendOfUnknownOutcomeKeepsItsKeyAndMayBeRepeated(Fault fault) {
        // given
        sandbox.failNext(4, fault);
        CompletableFuture<SendResult> lost = client.send(FIRST);
        time.advanceToTheEnd();
        assertThat(lost).isCompletedExceptionally();

        // then
        assertThat(failure(ChatmaidIdempotencyException.class, client.send(others().get(0))))
                .hasMessageContaining("of which it is not known whether it was sent");
        assertThat(client.send(FIRST)).isCompleted();
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void aRejectionAfterALostAnswerKeepsTheKey() {
        // given: what the first attempt did is not known
        sandbox.failNext(1, Fault.lostResponse());
        sandbox.failNext(1, Fault.status(403));
        CompletableFuture<SendResult> sent = client.send(FIRST);
        time.advanceToTheEnd();
        failure(ChatmaidPermissionException.class, sent);

        // then
        failure(ChatmaidIdempotencyException.class, client.send(others().get(0)));
    }

    @Test
    void clientsThatShareAnAccountKnowTheSameKeys() {
        try (ChatmaidClient sibling = Clients.at(sandbox, time).sharing(client).build()) {
            // given
            client.send(FIRST).join();

            // then
            failure(ChatmaidIdempotencyException.class, sibling.send(others().get(0)));
            failure(ChatmaidIdempotencyException.class, client.withoutWaiting().send(others().get(1)));
        }
    }

    @Test
    void longKeysAreToldApartByWhatGoesOut() {
        // given
        String key = "k".repeat(100);
        client.send(FIRST.withIdempotencyKey(key)).join();

        // then
        failure(ChatmaidIdempotencyException.class, client.send(others().get(0).withIdempotencyKey(key)));
        assertThat(client.send(others().get(0).withIdempotencyKey(key + "1"))).isCompleted();
    }

    @Test
    void sendsWithoutAKeyAreNotRemembered() {
        try (ChatmaidClient fixed =
                Clients.at(sandbox, time).idempotencyKeys(() -> "made").build()) {
            // given
            fixed.send(HELLO).join();

            // then
            assertThat(fixed.send(others().get(0).withIdempotencyKey(null))).isCompleted();
        }
    }
}
