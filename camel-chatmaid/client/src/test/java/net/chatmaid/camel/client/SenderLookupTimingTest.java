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
import static net.chatmaid.camel.client.SenderRequests.ORDERS;
import static net.chatmaid.camel.client.SenderRequests.POST_SEND;
import static net.chatmaid.camel.client.SenderRequests.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the sender of a rejected send is looked up, and that nothing waits for it. */
class SenderLookupTimingTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    @Test
    void theSendFailsWithTheRejectionAtOnceIfThereIsNoPermitForTheLookUp() {
        // given
        chatmaid.open(DisconnectedSend.NOT_FOUND);
        chatmaid.use(chatmaid.builder()
                .budget(RateBudget.perMinute(1, chatmaid.time().scheduler())));
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        // when
        CompletableFuture<SendResult> send = chatmaid.client().send(from(ORDERS));
        // then
        assertThat(send).isDone();
        failure(ChatmaidNotFoundException.class, send);
        assertThat(SenderRequests.of(chatmaid.sandbox())).containsExactly(POST_SEND);
    }

    @Test
    void aRejectionAfterARetryCausesALookUp() {
        // given: the first attempt is paused
        chatmaid.open(DisconnectedSend.NOT_FOUND);
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        chatmaid.sandbox().failNext(1, Fault.rateLimited(Duration.ofSeconds(5)));
        CompletableFuture<SendResult> send = chatmaid.client().send(from(ORDERS));
        assertThat(send).isNotDone();
        // when
        chatmaid.time().advance(Duration.ofSeconds(5));
        // then
        failure(ChatmaidSenderNotConnectedException.class, send);
    }

    @Test
    void aRejectionByAClientThatDoesNotWaitCausesALookUp() {
        // given
        chatmaid.open(DisconnectedSend.BAD_REQUEST);
        chatmaid.sandbox().setConnectionStatus(ORDERS, "disconnected");
        // when
        CompletableFuture<SendResult> send = chatmaid.client().withoutWaiting().send(from(ORDERS));
        // then
        assertThat(send).isDone();
        failure(ChatmaidSenderNotConnectedException.class, send);
    }
}
