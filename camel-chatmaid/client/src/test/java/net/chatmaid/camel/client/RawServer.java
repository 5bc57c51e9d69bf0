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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Responds to every connection with bytes that no HTTP server would send. */
final class RawServer implements AutoCloseable {

    /** Writes a response. */
    interface Answer {
        void writeTo(OutputStream out) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();

    private RawServer() throws IOException {}

    static RawServer answering(Answer answer) throws IOException {
        RawServer server = new RawServer();
        Thread thread = new Thread(() -> server.serve(answer), "raw-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void serve(Answer answer) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connections.incrementAndGet();
                skipRequest(connection.getInputStream());
                answer.writeTo(connection.getOutputStream());
            } catch (IOException e) {
                // the client has gone, as it should, or the server was closed
            }
        }
    }

    private static void skipRequest(InputStream in) throws IOException {
        int lineEnds = 0;
        while (lineEnds < 4) {
            int next = in.read();
            lineEnds = next == '\r' || next == '\n' ? lineEnds + 1 : 0;
            if (next < 0) {
                throw new IOException("No whole request came");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
