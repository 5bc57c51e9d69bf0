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
package net.chatmaid.camel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import net.chatmaid.camel.ChatmaidConfiguration;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.RetrySettings;
import net.chatmaid.camel.client.SendResult;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.tracking.WaitFor;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What takes long in a registry, while other threads use it. */
@Timeout(Patience.TEST_SECONDS)
class ClientRegistryLockTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final CamelContext context = new DefaultCamelContext();
    private final ClientRegistry clients = new ClientRegistry(this, context);
    private final CountDownLatch isOpening = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    /** At which no server listens. */
    private int port;

    @BeforeEach
    void start() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        context.start();
        clients.start();
    }

    @AfterEach
    void stop() {
        gate.countDown();
        clients.stop();
        context.stop();
    }

    @Test
    void othersDoNotWaitForAKeyStore() throws Exception {
        // given
        ChatmaidClient known = client("sk_live_a", null);
        CompletableFuture<ChatmaidClient> opened = openSlowly();
        // then
        assertAnswers();
        assertThat(client("sk_live_a", null)).isSameAs(known);
        assertThat(opened).isNotDone();
        // and when
        gate.countDown();
        // then
        assertThat(Patience.get(opened)).isNotSameAs(known);
        assertThat(clients.reports()).hasSize(2);
    }

    @Test
    void aStopDoesNotWaitForAKeyStore() throws Exception {
        // given
        CompletableFuture<ChatmaidClient> opened = openSlowly();
        // when
        Patience.get(CompletableFuture.runAsync(clients::stop));
        clients.start();
        gate.countDown();
        // then
        assertThatThrownBy(() -> Patience.get(opened)).hasMessageContaining("The Chatmaid component was stopped");
        assertThat(clients.reports()).isEmpty();
    }

    @Test
    void othersDoNotWaitForWhatFollowsTheEndOfAWait() throws Exception {
        // given
        ChatmaidClient client = client("sk_live_a", null);
        SendResult sent = new SendResult(
                Message.builder().id("msg_1").status(MessageStatus.PENDING).build(), false);
        CompletableFuture<Void> end = clients.statusWaiter(client)
                .send(() -> CompletableFuture.completedFuture(sent), WaitFor.read, HOUR)
                .handle((message, failure) -> assertBudgetsAnswer());
        // when
        clients.stop();
        // then
        Patience.get(end);
    }

    @Test
    void othersDoNotWaitForWhatFollowsTheEndOfARequest() throws Exception {
        // given: a request that waits for its retry
        CompletableFuture<Void> end =
                client("sk_live_a", null).account().handle((account, failure) -> assertBudgetsAnswer());
        assertThat(end).isNotDone();
        // when
        clients.stop();
        // then
        Patience.get(end);
    }

    private CompletableFuture<ChatmaidClient> openSlowly() throws Exception {
        CompletableFuture<ChatmaidClient> opened = new CompletableFuture<>();
        Thread opener = new Thread(() -> {
            try {
                opened.complete(client("sk_live_b", new SlowKeyStore()));
            } catch (Exception e) {
                opened.completeExceptionally(e);
            }
        });
        opener.start();
        Patience.await(isOpening);
        return opened;
    }

    private void assertAnswers() throws Exception {
        CompletableFuture<Void> route = new CompletableFuture<>();
        CompletableFuture<Void> worker = new CompletableFuture<>();
        Patience.get(CompletableFuture.runAsync(() -> {
            clients.continueRoute(() -> route.complete(null));
            clients.runOnWorker(() -> worker.complete(null));
            assertThat(clients.isContextStopping()).isFalse();
            assertThat(clients.requestsSpent()).isZero();
            assertThat(clients.tracked()).isZero();
        }));
        Patience.get(route);
        Patience.get(worker);
        assertBudgetsAnswer();
    }

    private Void assertBudgetsAnswer() {
        try {
            assertThat(Patience.get(CompletableFuture.supplyAsync(clients::budgets)))
                    .isNotNull();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return null;
    }

    private ChatmaidClient client(String apiKey, SSLContextParameters tls) throws Exception {
        ClientSettings settings = new ClientSettings(
                apiKey,
                "http://localhost:" + port,
                HOUR,
                HOUR,
                HOUR,
                new RetrySettings(1, HOUR, HOUR, HOUR),
                60,
                null,
                1,
                null,
                0,
                null,
                null,
                tls);
        return clients.client(settings, new ChatmaidConfiguration());
    }

    private final class SlowKeyStore extends SSLContextParameters {

        @Override
        public SSLContext createSSLContext(CamelContext camelContext) {
            isOpening.countDown();
            Patience.await(gate);
            try {
                return SSLContext.getDefault();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
