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
package net.chatmaid.camel.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java process that has of Chatmaid's variables those that a test gives to it. */
public final class JavaProcess {

    private JavaProcess() {}

    /**
     * Runs a process with the class path of the test until it ends.
     *
     * @param environment variables in addition to those of the test, in which no variable of Chatmaid is left
     * @param arguments of {@code java}: options, the main class and its arguments
     * @return everything that it printed
     */
    public static String run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Process process = builder(environment, arguments).start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The process ended with " + process.exitValue() + ":\n" + printed);
            }
            return printed;
        } finally {
            process.destroyForcibly();
        }
    }

    /** The same process before it is started; its errors go to its output. */
    public static ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.contains("CHATMAID"));
        builder.environment().putAll(environment);
        return builder;
    }
}
