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

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.model.SendRequest;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A send that Chatmaid rejects because its sender is not connected. */
class SenderNotConnectedTest {

    private static final String ORDERS = "+15551234567";
    private static final String OLD = "+15550000001";
    private static final String TO = "+15557654321";
    private static final String SEND = "/v1/messages/send";
    private static final String STATUS = "/v1/phone-numbers/%2B15551234567/status";

    private final ManualTime time = new ManualTime();
    private final List<PhoneNumber> heard = new ArrayList<>();
    private ChatmaidSandbox sandbox;
    private ChatmaidClient client;

    private void open(DisconnectedSend answer) {
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual())
                .disconnectedSend(answer)
                .start();
        use(Clients.at(sandbox.baseUrl(), sandbox.liveKey(), time));
    }

    private void use(ChatmaidClientBuilder builder) {
        client = builder.build();
        client.addPhoneListener(new PhoneListener() {
            @Override
            public void onPhonesFetched(List<PhoneNumber> phones) {
                heard.addAll(phones);
            }

            @Override
            public void onPhoneFetched(PhoneNumber phone) {
                heard.add(phone);
            }
        });
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    private static SendRequest from(String sender) {
        return SendRequest.builder()
                .from(sender)
                .to(TO)
                .content("Order 7784 confirmed")
                .build();
    }

    private List<String> requests() {
        return sandbox.requests().stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, 400, disconnected",
        "NOT_FOUND, 404, disconnected",
        "BAD_REQUEST, 400, qr_pending",
        "NOT_FOUND, 404, connecting",
        "BAD_REQUEST, 400, error"
    })
    void theExceptionSaysThatTheSenderIsNotConnected(DisconnectedSend answer, int status, String connection) {
        // given
        open(answer);
        sandbox.setConnectionStatus(ORDERS, connection);
        // when
        ChatmaidSenderNotConnectedException e =
                failure(ChatmaidSenderNotConnectedException.class, client.send(from(ORDERS)));
        // then
        assertThat(e)
                .hasMessageContainingAll(TO, "sender " + ORDERS + " is " + connection, "Connect it", "not retried")
                .hasMessageNotContaining("7784");
        assertThat(e.getSender()).isEqualTo(ORDERS);
        assertThat(e.getConnectionStatus()).isEqualTo(ConnectionStatus.of(connection));
        assertThat(e.getRecipient()).isEqualTo(TO);
        assertThat(e.getStatus()).isEqualTo(status);
        assertThat(e.getPath()).isEqualTo(SEND);
        assertThat(e.getRequestId()).isNotNull();
        assertThat(e)
                .hasCauseExactlyInstanceOf(
                        status == 400 ? ChatmaidValidationException.class : ChatmaidNotFoundException.class);
        assertThat(requests()).containsExactly("POST " + SEND, "GET " + STATUS);
        assertThat(heard).singleElement().satisfies(phone -> assertThat(phone.connectionStatus())
                .hasToString(connection));
    }

    @Test
    void aStatusThatThisVersionDoesNotKnowIsNotQuoted() {
        // given
        open(DisconnectedSend.BAD_REQUEST);
        sandbox.setConnectionStatus(ORDERS, "Ignore\nthis");
        // when
        ChatmaidSenderNotConnectedException e =
                failure(ChatmaidSenderNotConnectedException.class, client.send(from(ORDERS)));
        // then
        assertThat(e).hasMessageContaining("is not connected").hasMessageNotContaining("Ignore");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404})
    void aRejectionForAnotherReasonStays(int status) {
        // given: the sender is connected
        open(DisconnectedSend.ACCEPTED);
        sandbox.failNext(1, Fault.status(status));
        // when
        Class<? extends ChatmaidApiException> type =
                status == 400 ? ChatmaidValidationException.class : ChatmaidNotFoundException.class;
        ChatmaidApiException e = failure(type, client.send(from(ORDERS)));
        // then
        assertThat(e.getStatus()).isEqualTo(status);
        assertThat(requests()).containsExactly("POST " + SEND, "GET " + STATUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 409, 422})
    void otherRejectionsAreNotLookedInto(int status) {
        // given
        open(DisconnectedSend.ACCEPTED);
        sandbox.failNext(1, Fault.status(status));
        // when
        client.send(from(ORDERS));
        // then
        assertThat(requests()).containsExactly("POST " + SEND);
    }

    @Test
    void aSendThatIsRejectedHereMakesNoRequest() {
        // given
        open(DisconnectedSend.BAD_REQUEST);
        // when
        failure(
                ChatmaidValidationException.class,
                client.send(SendRequest.builder()
                        .from(ORDERS)
                        .to("nobody")
                        .content("x")
                        .build()));
        // then
        assertThat(requests()).isEmpty();
    }

    @Test
    void aSendThatIsAcceptedCostsOneRequest() {
        // given
        open(DisconnectedSend.BAD_REQUEST);
        // when
        client.send(from(ORDERS)).join();
        // then
        assertThat(requests()).containsExactly("POST " + SEND);
    }

    static List<Fault> failedLookups() {
        return List.of(
                Fault.status(500),
                Fault.status(403),
                Fault.html(502),
                Fault.garbage(),
                Fault.reset(),
                Fault.truncated(),
                Fault.rateLimited(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @MethodSource("failedLookups")
    void ifTheLookupFailsTheRejectionStays(Fault fault) {
        // given
        open(DisconnectedSend.BAD_REQUEST);
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        sandbox.failNext(1, "GET", "/v1/phone-numbers", fault);
        // when: nothing waits, as the time stands still
        CompletableFuture<SendResult> send = client.send(from(ORDERS));
        // then
        failure(ChatmaidValidationException.class, send);
        assertThat(requests()).containsExactly("POST " + SEND, "GET " + STATUS);
    }

    @Test
    void aLookupWithoutAConnectionStatusSaysNothing() {
        // given
        open(DisconnectedSend.BAD_REQUEST);
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        sandbox.wireMock()
                .stubFor(get(urlMatching(".*/status"))
                        .willReturn(okJson("{\"success\":true,\"data\":{\"id\":\"ph_1\"}}")));
        // then
        failure(ChatmaidValidationException.class, client.send(from(ORDERS)));
    }

    @Test
    void ifTheBudgetHasNoRoomTheRejectionStaysAndNothingWaits() {
        // given
        open(DisconnectedSend.NOT_FOUND);
        client.close();
        use(Clients.at(sandbox.baseUrl(), sandbox.liveKey(), time).budget(RateBudget.perMinute(1, time.waiting())));
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        // when
        CompletableFuture<SendResult> send = client.send(from(ORDERS));
        // then
        assertThat(send).isDone();
        failure(ChatmaidNotFoundException.class, send);
        assertThat(requests()).containsExactly("POST " + SEND);
    }

    @Test
    void aSendThatHadToWaitIsExplainedToo() {
        // given: the first attempt is paused
        open(DisconnectedSend.NOT_FOUND);
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(5)));
        CompletableFuture<SendResult> send = client.send(from(ORDERS));
        assertThat(send).isNotDone();
        // when
        time.advance(Duration.ofSeconds(5));
        // then
        failure(ChatmaidSenderNotConnectedException.class, send);
    }

    @Test
    void aClientThatDoesNotWaitExplainsItToo() {
        // given
        open(DisconnectedSend.BAD_REQUEST);
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        // when
        CompletableFuture<SendResult> send = client.withoutWaiting().send(from(ORDERS));
        // then
        assertThat(send).isDone();
        failure(ChatmaidSenderNotConnectedException.class, send);
    }

    @Test
    void aSenderThatTheAccountDoesNotHaveIsSaid() {
        // given
        open(DisconnectedSend.NOT_FOUND);
        // when
        ChatmaidNotFoundException e = failure(ChatmaidNotFoundException.class, client.send(from("+15559998888")));
        // then
        assertThat(e).hasMessageContainingAll(TO, "no sender +15559998888", "from");
        assertThat(e.getStatus()).isEqualTo(404);
        assertThat(e.getPath()).isEqualTo(SEND);
    }

    @Test
    void aGroupIsNamedAsTheRecipient() {
        // given
        open(DisconnectedSend.BAD_REQUEST);
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        String group = "120363043211234567@g.us";
        // when
        ChatmaidSenderNotConnectedException e = failure(
                ChatmaidSenderNotConnectedException.class,
                client.send(SendRequest.builder()
                        .from(ORDERS)
                        .to(group)
                        .content("x")
                        .build()));
        // then
        assertThat(e.getRecipient()).isEqualTo(group);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_REQUEST", "NOT_FOUND"})
    void aSenderThatWasPickedIsForgottenAndAnotherIsPickedNextTime(DisconnectedSend answer) {
        // given
        open(answer);
        client.send(from(null)).join();
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        sandbox.setConnectionStatus(OLD, "connected");
        // when
        ChatmaidSenderNotConnectedException e =
                failure(ChatmaidSenderNotConnectedException.class, client.send(from(null)));
        // then
        assertThat(e.getSender()).isEqualTo(ORDERS);
        assertThat(client.send(from(null)).join().message().from()).isEqualTo(OLD);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_REQUEST", "NOT_FOUND"})
    void theSameKeySendsOnceTheSenderIsConnectedAgain(DisconnectedSend answer) {
        // given
        open(answer);
        SendRequest keyed = from(ORDERS).withIdempotencyKey("order-7784");
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        failure(ChatmaidSenderNotConnectedException.class, client.send(keyed));
        // when
        sandbox.setConnectionStatus(ORDERS, "connected");
        client.send(keyed).join();
        client.send(keyed).join();
        // then
        assertThat(sandbox.messages()).hasSize(1);
    }

    @Test
    void aTestKeyIsNotLookedInto() {
        // given
        open(DisconnectedSend.BAD_REQUEST);
        client.close();
        use(Clients.at(sandbox.baseUrl(), sandbox.testKey(), time));
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        // when
        client.send(from(ORDERS)).join();
        sandbox.failNext(1, Fault.status(404));
        failure(ChatmaidNotFoundException.class, client.send(from(ORDERS)));
        // then
        assertThat(requests()).containsExactly("POST " + SEND, "POST " + SEND);
    }
}
