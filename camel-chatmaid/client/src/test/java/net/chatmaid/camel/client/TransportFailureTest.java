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

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Responses that are missing or incomplete. */
@Timeout(Patience.TEST_SECONDS)
class TransportFailureTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenResponseIsATransportFailure(Fault fault) {
        // given
        answer(aResponse().withFault(fault));

        // then
        try (ChatmaidClient client = Clients.once(CHATMAID.baseUrl())) {
            assertThat(failure(ChatmaidTransportException.class, client.message("msg_1")))
                    .hasMessageStartingWith("GET /v1/messages/msg_1 (message msg_1) failed on the way to ")
                    .hasMessageEndingWith("; it is not known whether Chatmaid has processed it."
                            + " The request is not retried, as maxRetries is 0")
                    .hasCauseInstanceOf(java.io.IOException.class);
        }
    }

    @Test
    void aRefusedConnectionIsATransportFailure() throws Exception {
        // given
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        // then
        try (ChatmaidClient client = Clients.once("http://127.0.0.1:" + port)) {
            assertThat(failure(ChatmaidTransportException.class, client.phoneNumbers()))
                    .hasMessageContaining("http://127.0.0.1:" + port)
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void aMissingResponseEndsWithTheResponseTimeout() throws Exception {
        // given
        CountDownLatch over = new CountDownLatch(1);

        // then
        assertEndsInTime(out -> Patience.await(over), over);
    }

    @Test
    void aSlowResponseEndsWithTheResponseTimeout() throws Exception {
        // given: a byte arrives long before each read would time out, and the last one never
        CountDownLatch over = new CountDownLatch(1);

        // then
        assertEndsInTime(
                out -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(US_ASCII));
                    while (!isOpen(over, Duration.ofMillis(20))) {
                        out.write(' ');
                        out.flush();
                    }
                },
                over);
    }

    @Test
    void readsAResponseThatArrivesInPiecesInTime() {
        // given
        answer(aResponse().withBody("{\"data\": {\"id\": \"msg_1\"}}").withChunkedDribbleDelay(5, 200));

        // then
        try (ChatmaidClient client = Clients.once(CHATMAID.baseUrl())) {
            assertThat(client.message("msg_1").join().id()).isEqualTo("msg_1");
        }
    }

    /** What ends the call can only be the timeout: the server goes on until it has ended. */
    private static void assertEndsInTime(RawServer.Answer answer, CountDownLatch over) throws Exception {
        try (RawServer server = RawServer.answering(answer);
                ChatmaidClient client = ChatmaidClient.builder(Clients.KEY)
                        .baseUrl(server.baseUrl())
                        .responseTimeout(Duration.ofMillis(300))
                        .retries(Clients.NO_RETRY)
                        .build()) {
            // when
            CompletableFuture<?> call = client.message("msg_1");

            // then
            assertThat(failure(ChatmaidTransportException.class, call))
                    .hasMessageContaining("had no complete response within 300 ms");
        } finally {
            over.countDown();
        }
    }

    private static boolean isOpen(CountDownLatch latch, Duration within) {
        try {
            return latch.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        CHATMAID.stubFor(any(anyUrl()).willReturn(answer));
    }
}
