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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A folder of orders in the test's work folder, and a sandbox in the place of Chatmaid. */
final class OrderFolder implements BeforeEachCallback, AfterEachCallback {

    private ChatmaidSandbox sandbox;
    private Path work;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        sandbox = ChatmaidSandbox.builder().step(Duration.ofMillis(200)).start();
        work = Files.createTempDirectory(Path.of("target"), "orders").toAbsolutePath();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        sandbox.close();
    }

    void add(String id, String phone) throws IOException {
        write(work, id, phone);
    }

    /** Runs the application on the folder. */
    Example run(String apiKey, String... properties) throws Exception {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("orders.folder=" + work.resolve("mine"));
        all.add("orders.work=" + work);
        return Example.run(sandbox, apiKey, all);
    }

    /** The only message to this phone number. */
    SandboxMessage messageTo(String to) {
        List<SandboxMessage> found = sandbox.messages().stream()
                .filter(message -> message.to().equals(to))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }

    Path work() {
        return work;
    }

    /** Writes an order to its file in the folder of a work folder. */
    static void write(Path work, String id, String phone) throws IOException {
        Path folder = Files.createDirectories(work.resolve("mine"));
        Files.writeString(folder.resolve(id + ".json"), order(id, phone));
    }

    static String order(String id, String phone) {
        return "{\"id\": \"" + id + "\", \"phone\": \"" + phone + "\", \"text\": \"Order " + id + " is confirmed.\"}";
    }
}
