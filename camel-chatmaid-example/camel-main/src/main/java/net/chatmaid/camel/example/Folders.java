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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folders of one run.
 *
 * @param orders is read and never changed
 * @param run holds the other folders
 */
record Folders(Path orders, Path run) {

    private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    /**
     * Makes the folders, new for each run: two runs don't see each other's files, and nothing has to be deleted.
     *
     * @param orders {@code null} for the orders of the example, which are copied
     */
    static Folders create(Path work, Path orders) throws IOException {
        Files.createDirectories(work);
        Path run = Files.createDirectory(work.toAbsolutePath().resolve(RUN.format(LocalDateTime.now())));
        Path source = orders == null ? ShippedOrders.copyTo(run.resolve("orders")) : orders.toAbsolutePath();
        Folders folders = new Folders(source.normalize(), run.normalize());
        for (Path folder : List.of(folders.sent(), folders.done(), folders.failed())) {
            Files.createDirectories(folder);
        }
        return folders;
    }

    /** Orders whose message is on its way. */
    Path sent() {
        return run.resolve("sent");
    }

    Path done() {
        return run.resolve("done");
    }

    /** Orders that could not be sent or delivered, each with its reason beside it. */
    Path failed() {
        return run.resolve("failed");
    }

    /** The queue at a port: the same for each run, as what is in it was not sent yet. */
    Path queue(int port) {
        return run.resolveSibling("queue-" + port);
    }

    /** The names of the files that the route takes. */
    static List<String> orderFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".json") && !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
