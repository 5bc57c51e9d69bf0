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
package net.chatmaid.camel.reliability.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list of orders on disk that a node confirms one by one, each under its own name as the idempotency key. An order is done when
 * its name is in a second file.
 */
public final class Orders {

    private final Path file;
    private final List<String> all;
    private List<String> done;

    Orders(Path file) {
        this.file = file;
        this.all = lines(file);
        this.done = lines(doneFile(file));
    }

    /** Adds so many orders, whose names begin alike, to a list, and creates it if needed. */
    public static Path add(Path file, String name, int orders) throws IOException {
        return Files.write(
                file,
                IntStream.range(0, orders).mapToObj(i -> name + "-" + i).toList(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The first order that was not sent; empty if all were. */
    synchronized Optional<String> next() {
        return all.size() == done.size() ? Optional.empty() : Optional.of(all.get(done.size()));
    }

    synchronized void sent(String order) throws IOException {
        Files.writeString(doneFile(file), order + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        done = lines(doneFile(file));
    }

    private static Path doneFile(Path file) {
        return file.resolveSibling(file.getFileName() + ".sent");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
