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
package net.chatmaid.camel.example.springboot;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The text that a process appends to a file, read once each: a log at TRACE is too long to be read with every poll. */
final class AppendedText {

    private final Path file;
    private long end;

    AppendedText(Path file) {
        this.file = file;
    }

    /** Returns the whole lines that were appended since the last call. */
    String next() throws IOException {
        try (RandomAccessFile text = new RandomAccessFile(file.toFile(), "r")) {
            text.seek(end);
            byte[] appended = new byte[Math.toIntExact(text.length() - end)];
            text.readFully(appended);
            String lines = new String(appended, StandardCharsets.ISO_8859_1);
            int length = lines.lastIndexOf('\n') + 1;
            end += length;
            return lines.substring(0, length);
        }
    }
}
