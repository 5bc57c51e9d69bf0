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
package net.chatmaid.camel.example.quarkus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A way to a server of this machine that can be cut: open connections break, and none is let through. */
final class Relay implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService carriers = Executors.newCachedThreadPool();
    private final int server;
    private volatile boolean isCut;

    Relay(int server) throws IOException {
        this.server = server;
        carriers.execute(this::takeAll);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void cut() throws IOException {
        isCut = true;
        for (Socket socket : open) {
            socket.close();
        }
    }

    void mend() {
        isCut = false;
    }

    private void takeAll() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                if (isCut) {
                    client.close();
                    continue;
                }
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                carriers.execute(() -> carry(client, there));
                carriers.execute(() -> carry(there, client));
            } catch (IOException e) {
                // that one connection, or the end
            }
        }
    }

    private void carry(Socket from, Socket to) {
        open.add(from);
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut, or closed by the other side
        } finally {
            open.remove(from);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
        carriers.shutdownNow();
    }
}
