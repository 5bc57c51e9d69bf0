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

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;

/** A request that meets a fault, and what a fault can do to it. */
final class FaultedExchange {

    private final Socket socket;
    private final ServerRequest request;
    private final SandboxForwarder upstream;
    private final String pause;
    private final Runnable endAttempt;

    FaultedExchange(
            Socket socket, ServerRequest request, SandboxForwarder upstream, String pause, Runnable endAttempt) {
        this.socket = socket;
        this.request = request;
        this.upstream = upstream;
        this.pause = pause;
        this.endAttempt = endAttempt;
    }

    /** The seconds that a 429 names. */
    String pause() {
        return pause;
    }

    ServerRequest request() {
        return request;
    }

    /** Processes the request, so that a message of a send exists. */
    ServerResponse process() throws IOException {
        return upstream.process(request);
    }

    void respond(ServerResponse response) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(response.head());
        out.write(response.body());
        out.flush();
    }

    /** Sends the headers and the first half of the body. */
    void respondHalf(ServerResponse response) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(response.head());
        out.write(Arrays.copyOf(response.body(), response.body().length / 2));
        out.flush();
    }

    /** Sends the headers and then byte by byte, and does not end. */
    void trickle(ServerResponse response) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(response.head());
        for (int i = 0; i < response.body().length / 2; i++) {
            out.write(response.body()[i]);
            out.flush();
        }
        neverRespond();
    }

    /** Lets the time of the attempt pass, and then waits for the client to close the connection. */
    void neverRespond() throws IOException {
        endAttempt.run();
        socket.getInputStream().readAllBytes();
        close();
    }

    void close() throws IOException {
        socket.close();
    }

    void reset() throws IOException {
        reset(socket);
    }

    static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
