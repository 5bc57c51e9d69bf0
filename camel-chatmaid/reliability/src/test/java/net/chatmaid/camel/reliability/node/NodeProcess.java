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
package net.chatmaid.camel.reliability.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import net.chatmaid.camel.testing.JavaProcess;

/** A node in a process of its own. It ends with the test that has started it. */
public final class NodeProcess implements AutoCloseable {

    private final Process process;
    private final RoutedLog log;

    private NodeProcess(Process process, RoutedLog log) {
        this.process = process;
        this.log = log;
    }

    public static void main(String[] arguments) throws Exception {
        ProcessHandle.current().parent().ifPresent(test -> test.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1)));
        NodeOptions options = NodeOptions.of(arguments);
        RoutedLog.of(options).open();
        TrackingNode.start(options, NodeStores.of(options));
        new CountDownLatch(1).await();
    }

    /** What it prints is appended to a file. */
    public static NodeProcess start(NodeOptions options, Path printed) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Xmx96m", "-Xshare:auto", NodeProcess.class.getName()));
        arguments.addAll(List.of(options.arguments()));
        Process process = JavaProcess.builder(Map.of(), arguments.toArray(String[]::new))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(printed.toFile()))
                .start();
        return new NodeProcess(process, RoutedLog.of(options));
    }

    public RoutedLog log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it by SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
