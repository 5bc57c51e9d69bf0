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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Files that are added while the application watches the folder. */
@ExtendWith(Patience.class)
class WatchedFolderTest {

    @TempDir
    Path work;

    @Test
    void areSent() throws Exception {
        // given
        Path folder = Files.createDirectories(work.resolve("mine"));
        try (ChatmaidSandbox sandbox =
                        ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
                ExampleProcess example =
                        ExampleProcess.start(sandbox, work, List.of("orders.folder=" + folder, "orders.watch=true"))) {
            // when
            OrderFolder.write(work, "1", "+12025550101");
            example.await(() -> Files.exists(work.resolve("done/1.json")));
            OrderFolder.write(work, "2", MagicRecipients.INVALID_RECIPIENT);
            example.await(() -> Files.exists(work.resolve("failed/2.reason.txt")));

            // then
            example.stop();
            assertThat(example.output()).contains("order 1 ", "INVALID_RECIPIENT");
            assertThat(folder).isDirectoryContaining("glob:**1.json").isDirectoryContaining("glob:**2.json");
        }
    }
}
