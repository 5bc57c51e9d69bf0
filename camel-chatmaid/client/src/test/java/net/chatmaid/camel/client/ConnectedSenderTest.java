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

import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sender for messages that name none. */
class ConnectedSenderTest {

    private static final SendRequest TO_SOMEBODY =
            SendRequest.builder().to("+15557654321").content("Hello").build();
    private static final String OLD = "+15550000001";
    private static final String ORDERS = "+15551234567";

    private final ManualTime time = new ManualTime();
    private ChatmaidSandbox sandbox;
    private ChatmaidClient client;

    @BeforeEach
    void start() {
        sandbox = ChatmaidSandbox.builder().clock(SandboxClock.manual()).start();
        client = Clients.at(sandbox.baseUrl(), sandbox.liveKey(), time).build();
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    @Test
    void sendsAtTheSameTimeLookItUpOnce() throws Exception {
        // given
        sandbox.failNext(1, "GET", "/v1/phone-numbers", Fault.delay(Duration.ofMillis(300)));
        ExecutorService threads = Executors.newFixedThreadPool(8);

        // when
        List<CompletableFuture<SendResult>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(CompletableFuture.supplyAsync(() -> client.send(TO_SOMEBODY), threads)
                    .thenCompose(send -> send));
        }

        // then
        for (CompletableFuture<SendResult> send : sent) {
            assertThat(Patience.get(send).message().from()).isEqualTo(ORDERS);
        }
        assertThat(lookups()).isEqualTo(1);
        threads.shutdown();
    }

    @Test
    void itIsLookedUpAgainWhenTheListSaysThatItIsDisconnected() {
        // given
        client.send(TO_SOMEBODY).join();
        swapConnections();

        // when
        client.phoneNumbers().join();

        // then
        assertThat(client.send(TO_SOMEBODY).join().message().from()).isEqualTo(OLD);
    }

    @Test
    void itIsLookedUpAgainWhenItsStatusSaysThatItIsDisconnected() {
        // given
        client.send(TO_SOMEBODY).join();
        swapConnections();

        // when: by its id, or by its number
        client.phoneStatus(ORDERS).join();

        // then
        assertThat(client.send(TO_SOMEBODY).join().message().from()).isEqualTo(OLD);
    }

    @Test
    void aPhoneThatIsNotTheSenderMakesNoDifference() {
        // given
        client.send(TO_SOMEBODY).join();

        // when: the old phone is disconnected
        client.phoneNumber(OLD).join();
        client.phoneStatus(OLD).join();
        client.phoneStatus(ORDERS).join();
        client.send(TO_SOMEBODY).join();

        // then
        assertThat(lookups()).isEqualTo(1);
    }

    @Test
    void itIsLookedUpAgainAfterAMessageFailedForWantOfAConnection() {
        // given
        Message failing = client.send(SendRequest.builder()
                        .to(MagicRecipients.NOT_CONNECTED)
                        .content("Hello")
                        .build())
                .join()
                .message();
        sandbox.advance(Duration.ofSeconds(5));
        swapConnections();

        // when
        assertThat(client.message(failing.id()).join().errorCode()).hasToString("NOT_CONNECTED");

        // then
        assertThat(client.send(TO_SOMEBODY).join().message().from()).isEqualTo(OLD);
    }

    @Test
    void aFailureFromBeforeTheLookUpMakesNoDifference() {
        // given
        Instant before = sandbox.clock().now().minusSeconds(60);
        sandbox.addMessage(new SandboxMessage(
                "msg_old",
                ORDERS,
                "+15557654321",
                false,
                null,
                "x",
                null,
                "live",
                "failed",
                "NOT_CONNECTED",
                "Off",
                before,
                null,
                null,
                null,
                before));
        client.send(TO_SOMEBODY).join();

        // when
        client.message("msg_old").join();
        client.messages(MessageQuery.page(1)).join();
        client.send(TO_SOMEBODY).join();

        // then
        assertThat(lookups()).isEqualTo(1);
    }

    @Test
    void itIsLookedUpAgainAfterASendFromItWasRejected() {
        // given
        client.send(TO_SOMEBODY).join();
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(404));
        failure(ChatmaidNotFoundException.class, client.send(TO_SOMEBODY));

        // when
        client.send(TO_SOMEBODY).join();

        // then
        assertThat(lookups()).isEqualTo(2);
    }

    @Test
    void withoutAConnectedPhoneNothingIsSentAndTheNextSendLooksAgain() {
        // given
        sandbox.setConnectionStatus(ORDERS, "qr_pending");

        // when
        ChatmaidNoSenderException e = failure(ChatmaidNoSenderException.class, client.send(TO_SOMEBODY));

        // then
        assertThat(e)
                .hasMessage("The account has no connected sender (+15550000001 is disconnected, +15551234567 is"
                        + " qr_pending): connect a phone in Chatmaid's dashboard; nothing was sent");
        assertThat(sandbox.messages()).isEmpty();

        // when
        sandbox.setConnectionStatus(ORDERS, "connected");

        // then
        assertThat(client.send(TO_SOMEBODY).join().message().from()).isEqualTo(ORDERS);
    }

    @Test
    void aLookUpThatFailsIsTheSendsFailureAndTheNextSendLooksAgain() {
        // given
        sandbox.failNext(1, Fault.status(403));

        // then
        failure(ChatmaidPermissionException.class, client.send(TO_SOMEBODY));
        assertThat(client.send(TO_SOMEBODY).join().message().from()).isEqualTo(ORDERS);
    }

    @Test
    void aCallerThatGivesUpWaitingEndsTheLookUpOnlyForItself() {
        // given: a look-up that has to be tried again
        sandbox.failNext(1, Fault.status(500));
        CompletableFuture<PhoneNumber> impatient = client.connectedSender();
        CompletableFuture<SendResult> patient = client.send(TO_SOMEBODY);

        // when
        impatient.cancel(true);
        time.advance(Duration.ofSeconds(2));

        // then
        assertThat(patient.join().message().from()).isEqualTo(ORDERS);
        assertThat(client.connectedSender().join().phoneNumber()).isEqualTo(ORDERS);
    }

    private void swapConnections() {
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        sandbox.setConnectionStatus(OLD, "connected");
    }

    private long lookups() {
        return sandbox.requests().stream()
                .filter(request -> request.path().equals("/v1/phone-numbers"))
                .count();
    }
}
