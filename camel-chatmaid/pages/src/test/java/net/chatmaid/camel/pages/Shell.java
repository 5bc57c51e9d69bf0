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
package net.chatmaid.camel.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.chatmaid.camel.testing.Patience;

/** Commands of a page in a shell of their own, with this build's Java, Maven and modules. */
final class Shell implements AutoCloseable {

    /** Every command runs as the page shows it; Maven has the settings of {@link BuiltModules}. */
    private static final String PRELUDE = """
            set -e
            mvn() { "$PAGES_MAVEN" -gs "$PAGES_SETTINGS" -Dmaven.repo.local="$PAGES_REPOSITORY" "$@"; }
            """;

    private final Process process;
    private final Path output;
    private int read;

    private Shell(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Shell start(Path folder, String commands) throws IOException {
        Path output = Files.createTempFile(Path.of("target"), "shell", ".log").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", PRELUDE + commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.contains("CHATMAID"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put(
                "PATH", Path.of(System.getProperty("java.home"), "bin") + File.pathSeparator + environment.get("PATH"));
        environment.put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put(
                "PAGES_MAVEN",
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        environment.put("PAGES_SETTINGS", BuiltModules.SETTINGS.toString());
        environment.put("PAGES_REPOSITORY", BuiltModules.REPOSITORY.toString());
        return new Shell(builder.start(), output);
    }

    /** Waits for a line that comes after those that were awaited before. */
    Matcher awaitLine(Pattern line) {
        await().atMost(Duration.ofSeconds(Patience.TEST_SECONDS))
                .until(() -> line.matcher(printed()).find(read) || !process.isAlive());
        Matcher matcher = line.matcher(printed());
        assertThat(matcher.find(read)).as("%s in %s", line, printed()).isTrue();
        read = matcher.end();
        return matcher;
    }

    /** Waits for the end of commands that succeed. */
    void awaitSuccess() throws InterruptedException {
        assertThat(process.waitFor(Patience.TEST_SECONDS, TimeUnit.SECONDS))
                .as(printed())
                .isTrue();
        assertThat(process.exitValue()).as(printed()).isZero();
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the commands as a crash does, and blocks until they have ended. */
    void kill() {
        end(ProcessHandle::destroyForcibly);
    }

    /** Ends the commands as Ctrl+C does, and blocks until they have ended. */
    @Override
    public void close() {
        end(ProcessHandle::destroy);
    }

    private void end(Consumer<ProcessHandle> way) {
        Stream<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()));
        all.toList().forEach(one -> {
            way.accept(one);
            one.onExit()
                    .completeOnTimeout(one, Patience.SECONDS, TimeUnit.SECONDS)
                    .join();
            one.destroyForcibly();
        });
    }
}
