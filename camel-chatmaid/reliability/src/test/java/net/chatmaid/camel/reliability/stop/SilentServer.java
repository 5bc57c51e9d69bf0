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
package net.chatmaid.camel.reliability.stop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts connections and requests, and never responds. */
final class SilentServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger requests = new AtomicInteger();

    SilentServer() throws IOException {
        start(this::accept);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** The connections whose client has sent something and still waits. */
    int requests() {
        return requests.get();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "silent-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                start(() -> read(connection));
            } catch (IOException e) {
                // the server was closed
            }
        }
    }

    private void read(Socket connection) {
        try (connection;
                InputStream in = connection.getInputStream()) {
            if (in.read() >= 0) {
                requests.incrementAndGet();
                in.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException e) {
            // the client has reset the connection
        } finally {
            requests.decrementAndGet();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
