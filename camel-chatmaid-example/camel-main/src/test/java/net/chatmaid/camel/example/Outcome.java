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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run left in its folders: each file's path, and what is in it, with one name for all message ids. */
record Outcome(Map<String, String> files) {

    /** @param work a folder in which exactly one run took place */
    static Outcome in(Path work) throws IOException {
        Path run = theOnly(work);
        Map<String, String> files = new TreeMap<>();
        for (String folder : new String[] {"sent", "done", "failed"}) {
            try (Stream<Path> found = Files.list(run.resolve(folder))) {
                for (Path file : found.toList()) {
                    files.put(
                            folder + "/" + file.getFileName(),
                            Files.readString(file).replaceAll("msg_\\w+", "msg_id"));
                }
            }
        }
        return new Outcome(files);
    }

    static Path theOnly(Path work) throws IOException {
        try (Stream<Path> runs = Files.list(work)) {
            return runs.filter(folder -> !folder.getFileName().toString().startsWith("queue-"))
                    .reduce((one, two) -> {
                        throw new IllegalStateException("two runs in " + work);
                    })
                    .orElseThrow();
        }
    }

    String reason(String order) {
        return files.get("failed/" + order + ".reason.txt");
    }
}
