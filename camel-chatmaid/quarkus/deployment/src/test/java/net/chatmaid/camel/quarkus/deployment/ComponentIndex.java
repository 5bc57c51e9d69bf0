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
package net.chatmaid.camel.quarkus.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.client.ChatmaidClient;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Indexer;

/** An index of the component and its client, from their jars or their folders of classes. */
final class ComponentIndex {

    private ComponentIndex() {}

    static IndexView read() throws IOException, URISyntaxException {
        Indexer indexer = new Indexer();
        for (Class<?> type : List.of(ChatmaidComponent.class, ChatmaidClient.class)) {
            Path place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                add(place, indexer);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    add(jar.getPath("/"), indexer);
                }
            }
        }
        return indexer.complete();
    }

    private static void add(Path root, Indexer indexer) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : classes) {
            try (InputStream in = Files.newInputStream(file)) {
                indexer.index(in);
            }
        }
    }
}
