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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.chatmaid.camel.jbang.TutorialStep.Action;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.Patience;
import net.chatmaid.camel.testing.TestSecrets;

/** Does what a page of the tutorial says, with the sandbox of the test instead of the one at port 8090. */
final class TutorialReader implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile(".* Apache Camel .* started in .*");

    private final ChatmaidSandbox sandbox;
    private final Path folder;
    private final Path home;
    private final StringBuilder printedBefore = new StringBuilder();

    private Process process;
    private Path printed;
    private Set<Integer> found;

    TutorialReader(ChatmaidSandbox sandbox, Path temporary) throws IOException {
        this.sandbox = sandbox;
        folder = Files.createDirectory(temporary.resolve("work"));
        home = Files.createDirectory(temporary.resolve("home"));
    }

    /** Writes the files, and does each action when the one before is done. */
    void follow(TutorialStep step) throws Exception {
        InstalledModules.install();
        for (Map.Entry<String, String> file : step.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        for (Action action : step.actions()) {
            switch (action.kind()) {
                case RUN -> run(action.arguments());
                case SHELL -> shell(action.text());
                case WAIT -> action.text().lines().map(ExpectedOutput::pattern).forEach(this::awaitLine);
                case STOP -> stop();
            }
        }
    }

    /** Everything that the commands have printed. */
    String printed() {
        return printedBefore + (process == null ? "" : CamelProcess.read(printed));
    }

    private void run(List<String> arguments) throws IOException {
        assertThat(process).as("a process that the page does not stop").isNull();
        printed = Files.createTempFile(home, "printed", ".txt");
        process = JavaProcess.builder(
                        TestSecrets.environment(sandbox.baseUrl()),
                        CamelProcess.command(home, arguments).toArray(String[]::new))
                .directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .start();
        found = new HashSet<>();
        awaitLine(STARTED);
    }

    private void shell(String commands) throws Exception {
        Process shell = new ProcessBuilder("bash", "-ec", commands.replace("http://localhost:8090", sandbox.baseUrl()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("shell.txt").toFile())
                .start();
        assertThat(Patience.awaitEnd(shell)).isTrue();
        assertThat(shell.exitValue())
                .as(Files.readString(home.resolve("shell.txt")))
                .isZero();
    }

    /** Waits for a line that no earlier wait has found. */
    private void awaitLine(Pattern line) {
        await().failFast(() ->
                        assertThat(process.isAlive()).as(() -> missing(line)).isTrue())
                .untilAsserted(
                        () -> assertThat(newLine(line)).as(() -> missing(line)).isPresent());
        found.add(newLine(line).getAsInt());
    }

    private String missing(Pattern line) {
        return line + " in " + CamelProcess.end(CamelProcess.read(printed));
    }

    private OptionalInt newLine(Pattern line) {
        List<String> lines = CamelProcess.read(printed).lines().toList();
        return IntStream.range(0, lines.size())
                .filter(number -> !found.contains(number)
                        && line.matcher(lines.get(number).stripTrailing()).matches())
                .findFirst();
    }

    private void stop() throws Exception {
        process.destroy();
        assertThat(Patience.awaitEnd(process)).isTrue();
        printedBefore.append(CamelProcess.read(printed));
        process = null;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
