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
package net.chatmaid.camel.example;

import java.io.Console;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps a line below everything that is printed to a terminal, and replaces it in place. Thread-safe. */
final class ProgressLine extends FilterOutputStream {

    private String line = "";
    private boolean visible;

    ProgressLine(OutputStream terminal) {
        super(terminal);
    }

    /** Puts a progress line below the standard output of this process. */
    static ProgressLine install() {
        PrintStream terminal = System.out;
        ProgressLine progress = new ProgressLine(terminal);
        System.setOut(new PrintStream(progress, true));
        return progress;
    }

    /** Whether a person sees the standard output: it is neither a file nor a pipe. */
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // since Java 22 there is a console without a terminal too
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /**
     * Replaces the line.
     *
     * @param text an empty text removes it
     */
    synchronized void show(String text) throws IOException {
        if (text.equals(line)) {
            return;
        }
        hide();
        line = text;
        reveal();
        flush();
    }

    @Override
    public synchronized void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return;
        }
        hide();
        out.write(bytes, offset, length);
        if (bytes[offset + length - 1] == '\n') {
            reveal();
        }
    }

    private void hide() throws IOException {
        if (visible) {
            out.write(("\r" + " ".repeat(line.length()) + "\r").getBytes(StandardCharsets.US_ASCII));
            visible = false;
        }
    }

    private void reveal() throws IOException {
        if (!line.isEmpty()) {
            out.write(line.getBytes(StandardCharsets.US_ASCII));
            visible = true;
        }
    }
}
