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

import static net.chatmaid.camel.client.SenderRequests.ORDERS;
import static net.chatmaid.camel.client.SenderRequests.WITHOUT_SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.ManualTime;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The number of requests that look up the connected sender. */
class ConnectedSenderRequestsTest {

    @RegisterExtension
    final SandboxClient chatmaid = SandboxClient.withLiveKey();

    private final ManualTime time = chatmaid.time();

    @Test
    void sendsAtTheSameTimeMakeOneLookUp() throws Exception {
        // given
        chatmaid.sandbox().failNext(1, "GET", "/v1/phone-numbers", Fault.delay(Duration.ofMillis(300)));
        ExecutorService threads = Executors.newFixedThreadPool(8);

        // when
        List<CompletableFuture<SendResult>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(CompletableFuture.supplyAsync(() -> chatmaid.client().send(WITHOUT_SENDER), threads)
                    .thenCompose(send -> send));
        }

        // then
        for (CompletableFuture<SendResult> send : sent) {
            assertThat(Patience.get(send).message().from()).isEqualTo(ORDERS);
        }
        assertThat(SenderRequests.lists(chatmaid.sandbox())).isEqualTo(1);
        threads.shutdown();
    }

    @Test
    void aCancelledLookUpContinuesForTheSendThatWaitsForIt() {
        // given: a look-up that has to be tried again
        chatmaid.sandbox().failNext(1, Fault.status(500));
        CompletableFuture<PhoneNumber> cancelled = chatmaid.client().connectedSender();
        CompletableFuture<SendResult> send = chatmaid.client().send(WITHOUT_SENDER);

        // when
        cancelled.cancel(true);
        time.advance(Duration.ofSeconds(2));

        // then
        assertThat(send.join().message().from()).isEqualTo(ORDERS);
        assertThat(chatmaid.client().connectedSender().join().phoneNumber()).isEqualTo(ORDERS);
    }
}
