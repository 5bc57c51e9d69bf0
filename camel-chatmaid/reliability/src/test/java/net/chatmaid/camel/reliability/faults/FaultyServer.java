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
package net.chatmaid.camel.reliability.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** An HTTP server in front of a sandbox, which can disturb connections and requests. Thread-safe. */
final class FaultyServer implements AutoCloseable {

    private final ListeningPort port = new ListeningPort();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final SandboxForwarder upstream;
    private final TlsKeys tls;
    private final String pause;
    private volatile Fault fault;
    private final AtomicReference<Runnable> atFirst = new AtomicReference<>(() -> {});
    private volatile Runnable endAttempt = () -> {};

    /**
     * @param tls the keys for HTTPS; {@code null} for HTTP
     * @param pause the seconds that a 429 names
     */
    FaultyServer(SandboxForwarder upstream, TlsKeys tls, String pause) throws IOException {
        this.upstream = upstream;
        this.tls = tls;
        this.pause = pause;
        accept();
    }

    /** Sets what lets the time of an attempt pass. */
    void endAttempt(Runnable end) {
        endAttempt = end;
    }

    /** Sets what happens while the first attempt is disturbed; before it, if it does not reach the server. */
    void atFirst(Runnable action) {
        atFirst.set(action);
    }

    private void disturbed() {
        atFirst.getAndSet(() -> {}).run();
    }

    String url() {
        return (tls == null ? "http://127.0.0.1:" : "https://localhost:") + port.number();
    }

    /** Disturbs what comes from now on; {@code null} for nothing. */
    void disturb(Fault next) {
        try {
            fault = next;
            if (next == Fault.CONNECTION_REFUSED) {
                disturbed();
                port.refuse();
            } else if (port.listen()) {
                accept();
            }
            if (next == Fault.CONNECTION_REFUSED || next == Fault.TLS_FAILURE) {
                closeConnections();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The targets of the requests that arrived, also in part. */
    List<String> requests() {
        return requests;
    }

    int openConnections() {
        return connections.size();
    }

    private void accept() {
        ServerSocket listener = port.listener();
        start(() -> {
            while (!listener.isClosed()) {
                try {
                    Socket socket = listener.accept();
                    connections.add(socket);
                    start(() -> serve(socket));
                } catch (IOException e) {
                    // it was closed
                }
            }
        });
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket accepted) {
        try (Socket socket = tls == null ? accepted : encrypted(accepted)) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (isMore(in) && !socket.isClosed()) {
                serve(socket, in, fault);
            }
        } catch (IOException e) {
            // the client has gone, or the fault is one of the connection
        } finally {
            connections.remove(accepted);
        }
    }

    private void serve(Socket socket, InputStream in, Fault disturbing) throws IOException {
        if (disturbing != null) {
            disturbed();
        }
        if (disturbing == Fault.RESET_BEFORE_READ) {
            requests.add("not read");
            FaultedExchange.reset(socket);
            return;
        }
        ServerRequest request = ServerRequest.read(in);
        requests.add(request.target());
        FaultedExchange exchange = new FaultedExchange(socket, request, upstream, pause, endAttempt);
        if (disturbing == null) {
            exchange.respond(exchange.process());
        } else {
            disturbing.apply(exchange);
        }
    }

    private static boolean isMore(InputStream in) throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next >= 0;
    }

    private Socket encrypted(Socket socket) throws IOException {
        boolean fails = fault == Fault.TLS_FAILURE;
        if (fails) {
            disturbed();
        }
        SSLContext context = fails ? tls.untrusted() : tls.trusted();
        SSLSocket encrypted = (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
        encrypted.setUseClientMode(false);
        return encrypted;
    }

    private void closeConnections() throws IOException {
        for (Socket connection : connections) {
            connection.close();
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
        closeConnections();
    }
}
