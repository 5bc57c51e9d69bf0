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

/** The files that a run writes: each file's path, and its content with one name for all message ids. */
record FiledOutcomes(Map<String, String> files) {

    static FiledOutcomes in(Path work) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String folder : new String[] {"done", "failed"}) {
            try (Stream<Path> found = Files.walk(Files.createDirectories(work.resolve(folder)))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(
                            folder + "/" + file.getFileName(),
                            Files.readString(file).replaceAll("msg_\\w+", "msg_id"));
                }
            }
        }
        return new FiledOutcomes(files);
    }

    String reason(String order) {
        return files.get("failed/" + order + ".reason.txt");
    }

    /** How many files there are in a folder. */
    long count(String folder) {
        return files.keySet().stream()
                .filter(file -> file.startsWith(folder + "/"))
                .count();
    }
}
