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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections of the component. */
class ConnectionsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void closesThemWithTheComponent() throws Exception {
        try (ServerSocket server = new ServerSocket(0);
                SandboxRoutes other = SandboxRoutes.at("http://localhost:" + server.getLocalPort(), "sk_test_x")) {
            // given
            other.start();
            CompletableFuture<Socket> connection = CompletableFuture.supplyAsync(() -> answerOnce(server));
            other.to("chatmaid:phones").request();
            // when
            other.context().stop();
            // then
            Socket socket = Patience.get(connection);
            socket.setSoTimeout((int) Patience.MILLIS);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static Socket answerOnce(ServerSocket server) {
        try {
            Socket socket = server.accept();
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            while (!request.readLine().isEmpty()) {
                // up to the end of the headers
            }
            String body = "{\"success\": true, \"data\": []}";
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
