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

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** One connection, which is kept open: requests with a Content-Length or without a body, one after the other. */
final class Connection implements Runnable {

    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};
    private static final byte[] LENGTH = "content-length:".getBytes(ISO_8859_1);
    private static final int MAX_REQUEST = 64 * 1024;

    private final byte[] buffer = new byte[MAX_REQUEST];
    private final Socket socket;
    private final Responder responder;
    private final BiConsumer<String, String> journal;
    private int filled;

    /** @param journal gets head and body of each request; {@code null} for none */
    Connection(Socket socket, Responder responder, BiConsumer<String, String> journal) {
        this.socket = socket;
        this.responder = responder;
        this.journal = journal;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            serve(socket.getInputStream(), socket.getOutputStream());
        } catch (IOException e) {
            // the client has closed the connection
        }
    }

    private void serve(InputStream in, OutputStream out) throws IOException {
        for (int head = head(in); head >= 0; head = head(in)) {
            int end = head + contentLength(head);
            while (filled < end && read(in)) {
                // until the body is complete
            }
            if (filled < end) {
                return;
            }
            if (journal != null) {
                journal.accept(text(0, head), text(head, end));
            }
            out.write(responder.respond(firstLine(head)));
            System.arraycopy(buffer, end, buffer, 0, filled - end);
            filled -= end;
        }
    }

    /** The length of the next request's head; -1 if the client has closed the connection. */
    private int head(InputStream in) throws IOException {
        int searched = 0;
        while (true) {
            for (int at = searched; at <= filled - END_OF_HEAD.length; at++) {
                if (Arrays.equals(buffer, at, at + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                    return at + END_OF_HEAD.length;
                }
            }
            searched = Math.max(0, filled - END_OF_HEAD.length + 1);
            if (!read(in)) {
                return -1;
            }
        }
    }

    private boolean read(InputStream in) throws IOException {
        int read = in.read(buffer, filled, MAX_REQUEST - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    private int contentLength(int head) {
        for (int at = 0; at < head - LENGTH.length; at++) {
            if (buffer[at] == '\n' && isLength(at + 1)) {
                int number = 0;
                for (int i = at + 1 + LENGTH.length; buffer[i] != '\r'; i++) {
                    number = buffer[i] == ' ' ? number : number * 10 + buffer[i] - '0';
                }
                return number;
            }
        }
        return 0;
    }

    private boolean isLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            int letter = buffer[at + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter + 32 : letter) != LENGTH[i]) {
                return false;
            }
        }
        return true;
    }

    private String firstLine(int head) {
        int end = 0;
        while (end < head && buffer[end] != '\r') {
            end++;
        }
        return text(0, end);
    }

    private String text(int begin, int end) {
        return new String(buffer, begin, end - begin, ISO_8859_1);
    }
}
