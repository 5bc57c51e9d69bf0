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
package net.chatmaid.camel.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.sandbox.testing.Patience;
import org.junit.jupiter.api.Test;

/** A receiver whose response never ends must not keep a thread of the deliveries for ever. */
class EndlessResponseTest {

    private static final PlannedDelivery.Signed EVENT = new PlannedDelivery.Signed(new byte[] {'{', '}'}, "t=0,v1=0");

    @Test
    void failsAfterTheTime() throws Exception {
        // given
        try (ServerSocket receiver = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> closedByTheSandbox = CompletableFuture.runAsync(() -> beginResponse(receiver));
            URI url = URI.create("http://127.0.0.1:" + receiver.getLocalPort());
            // when
            WebhookReply reply = new WebhookHttpClient(Duration.ofMillis(500))
                    .deliver(new WebhookTarget(url, "s"), "message.sent", EVENT)
                    .get(Patience.SECONDS, TimeUnit.SECONDS);
            // then
            assertThat(reply.isAccepted()).isFalse();
            assertThat(reply.error()).startsWith("The receiver did not ");
            closedByTheSandbox.get(Patience.SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Returns when the other side has closed the connection. */
    private static void beginResponse(ServerSocket receiver) {
        try (Socket connection = receiver.accept()) {
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
            connection.getInputStream().readAllBytes();
        } catch (IOException e) {
            // a reset ends it too
        }
    }
}
