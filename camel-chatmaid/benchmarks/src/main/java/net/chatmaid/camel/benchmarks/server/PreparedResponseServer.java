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
package net.chatmaid.camel.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.BiConsumer;

/**
 * A server on a free port of this machine, with one thread for each connection. It reads of a request what it needs to
 * find its end, and responds with bytes that are ready. As a process of its own, it prints its port and ends with its
 * input.
 */
public final class PreparedResponseServer implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket listening;
    private final Responder responder = new Responder();

    private PreparedResponseServer(ServerSocket listening) {
        this.listening = listening;
    }

    public static void main(String[] args) throws IOException {
        try (PreparedResponseServer server = start(null)) {
            System.out.println(server.port());
            while (System.in.read() >= 0) {
                // until the benchmark ends
            }
        }
    }

    /**
     * Starts a server.
     *
     * @param journal gets head and body of each request; {@code null} for none
     */
    public static PreparedResponseServer start(BiConsumer<String, String> journal) throws IOException {
        PreparedResponseServer server =
                new PreparedResponseServer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        daemon(() -> server.accept(journal));
        return server;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Shows new messages on all lists, until the next call. Before the first, each list has other messages. */
    public void holdRows() {
        responder.ids().hold();
    }

    private void accept(BiConsumer<String, String> journal) {
        try {
            while (true) {
                daemon(new Connection(listening.accept(), responder, journal));
            }
        } catch (IOException e) {
            // the server was closed
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "wire-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
