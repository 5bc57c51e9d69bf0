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
package net.chatmaid.camel.benchmarks.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import net.chatmaid.camel.benchmarks.server.Account;

/** Runs an {@link Application}, and measures from the start of {@code java} to its result. */
public final class ApplicationRun {

    private ApplicationRun() {}

    /**
     * Blocks until the application has ended.
     *
     * @throws IllegalStateException if it did not send the text
     */
    public static Duration of(ApplicationKind kind, int port) throws IOException, InterruptedException {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        kind.classPath(),
                        Application.class.getName(),
                        kind.name(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // an application of Chatmaid's own variables would not be the same
        java.environment().keySet().removeIf(name -> name.startsWith("CHATMAID_") || name.startsWith("CAMEL_"));
        long began = System.nanoTime();
        Process process = java.start();
        try (BufferedReader printed = process.inputReader()) {
            String result = printed.readLine();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (!Account.MESSAGE_ID.equals(result)) {
                throw new IllegalStateException("The application printed " + result);
            }
            process.waitFor();
            return took;
        } finally {
            process.destroyForcibly();
        }
    }
}
