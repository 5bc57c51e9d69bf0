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
package net.chatmaid.camel.jbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.TestSecrets;

/** A command {@code camel run} of the page in a process of its own, which ends when the output is there. */
final class CamelProcess {

    /** Colors, which JBang prints to a file too. */
    private static final Pattern COLOR = Pattern.compile("\\x1b\\[\\d*m");

    /** A log at TRACE is long, so it is not read at once again. */
    private static final Duration POLL = Duration.ofMillis(200);

    private final ChatmaidSandbox sandbox;
    private final Path folder;
    private final Path home;

    /**
     * @param sandbox the API; it also pushes webhooks to the process
     * @param folder a new one; the process has its working directory and its home in it
     */
    CamelProcess(ChatmaidSandbox sandbox, Path folder) throws IOException {
        this.sandbox = sandbox;
        this.folder = Files.createDirectory(folder.resolve("work"));
        this.home = Files.createDirectory(folder.resolve("home"));
    }

    /**
     * Runs the example, with {@link TestSecrets} in its environment, until it has printed its output.
     *
     * @param options in addition to those of the page
     * @return everything that it printed
     */
    String run(JBangPage.Example example, String... options) throws Exception {
        InstalledModules.install();
        example.writeFiles(folder);
        Path printed = home.resolve("printed.txt");
        Process process = JavaProcess.builder(TestSecrets.environment(sandbox.baseUrl()), command(example, options))
                .directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .start();
        try {
            ExpectedOutput output = new ExpectedOutput(example.output());
            await().pollInterval(POLL)
                    .failFast(() -> assertThat(process.isAlive())
                            .as(() -> end(read(printed)))
                            .isTrue())
                    .untilAsserted(() -> {
                        String text = read(printed);
                        assertThat(output.missingIn(text)).as(end(text)).isEmpty();
                    });
            process.destroy();
            assertThat(Patience.awaitEnd(process)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return read(printed);
    }

    private String[] command(JBangPage.Example example, String... options) throws IOException {
        List<String> command = command(home, example.arguments());
        if (example.receivesWebhooks()) {
            int port = freePort();
            sandbox.webhooks()
                    .sendTo(URI.create("http://localhost:" + port + "/chatmaid/events"), TestSecrets.WEBHOOK_SECRET);
            command.add("--port=" + port);
        }
        command.addAll(List.of(options));
        return command.toArray(String[]::new);
    }

    /** The arguments of {@code java} for a command of the page. */
    static List<String> command(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                "-Dmaven.repo.local=" + InstalledModules.REPOSITORY,
                "-Duser.home=" + home,
                CamelCommand.class.getName()));
        command.addAll(arguments);
        command.add("--repos=" + InstalledModules.OF_THE_BUILD.toUri());
        Path settings = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        if (Files.exists(settings)) {
            command.add("--maven-settings=" + settings);
        }
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** What a process has printed, without colors. */
    static String read(Path printed) {
        try {
            return COLOR.matcher(Files.readString(printed)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a failed test shows. */
    static String end(String text) {
        return text.substring(Math.max(0, text.length() - 5_000));
    }
}
