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

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port that refuses connections while it is closed, and that no other process can use meanwhile. */
final class ListeningPort implements AutoCloseable {

    private final InetSocketAddress address;
    private ServerSocket listener;
    /** Bound and not listening. */
    private Socket reservation;

    ListeningPort() throws IOException {
        listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        address = (InetSocketAddress) listener.getLocalSocketAddress();
    }

    int number() {
        return address.getPort();
    }

    /** The socket that listens; {@code null} while connections are refused. */
    synchronized ServerSocket listener() {
        return listener;
    }

    /** Refuses connections from now on. Returns whether it accepted them before. */
    synchronized boolean refuse() throws IOException {
        if (listener == null) {
            return false;
        }
        listener.close();
        listener = null;
        reservation = new Socket();
        reservation.setReuseAddress(true);
        // the thread that accepts connections keeps the port until it has ended
        await().ignoreExceptions().until(this::reserve);
        return true;
    }

    private boolean reserve() throws IOException {
        reservation.bind(address);
        return true;
    }

    /** Accepts connections from now on. Returns whether it refused them before. */
    synchronized boolean listen() throws IOException {
        if (listener != null) {
            return false;
        }
        reservation.close();
        listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(address);
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        if (listener != null) {
            listener.close();
        } else {
            reservation.close();
        }
    }
}
