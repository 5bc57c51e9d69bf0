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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.testing.JavaProcess;
import net.chatmaid.camel.testing.Patience;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The application in a process of its own, with its files in one folder. */
final class ExampleProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private ExampleProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param sandbox is in the place of Chatmaid; if {@code null}, the application starts its own
     * @param properties of the application, as {@code name=value}
     */
    static ExampleProcess start(ChatmaidSandbox sandbox, Path work, List<String> properties, String... profile)
            throws IOException {
        Map<String, String> environment = new HashMap<>();
        if (sandbox == null) {
            environment.put("ORDERS_SANDBOX", "true");
        } else {
            environment.put("CHATMAID_API_KEY", sandbox.liveKey());
            environment.put("CHATMAID_BASE_URL", sandbox.baseUrl());
        }
        List<String> arguments = new ArrayList<>();
        arguments.add("-Dlogback.configurationFile=logback.xml");
        arguments.add("-Dorders.work=" + work);
        arguments.add("-Dorders.queue=" + work.resolve("queue"));
        arguments.add("-Dorders.poll=300");
        arguments.add("-Dcamel.main.shutdownTimeout=5");
        properties.forEach(property -> arguments.add("-D" + property));
        arguments.add(OrdersExample.class.getName());
        arguments.addAll(List.of(profile));
        Path log = Files.createTempFile(work, "log", ".txt");
        return new ExampleProcess(
                JavaProcess.builder(environment, arguments.toArray(String[]::new))
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** Waits for what the application does; if it does not, the error has what it printed. */
    void await(Callable<Boolean> condition) throws IOException {
        try {
            Awaitility.await().until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("The application did not do it. It printed:\n" + output(), e);
        }
    }

    /** Does what Ctrl+C does, and blocks until the process ends. */
    void stop() throws InterruptedException, IOException {
        process.destroy();
        awaitEnd();
    }

    /** Blocks until the process ends, and returns its exit code. */
    int awaitEnd() throws InterruptedException, IOException {
        if (!Patience.awaitEnd(process)) {
            throw new IllegalStateException("The application does not end:\n" + output());
        }
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
