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
package net.chatmaid.camel.reliability.poller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import net.chatmaid.camel.reliability.node.RoutedLog;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** Camel Main with the properties and the route of the guide. What comes out of the route is logged. */
public final class PollerProcess {

    static final String PROPERTIES = "application.properties";
    static final String ROUTE = "routes.yaml";
    static final String ROUTED = "routed.txt";

    private PollerProcess() {}

    /** Arguments: the folder with the files above, the name of the node, and its API key. */
    public static void main(String[] arguments) throws Exception {
        ProcessHandle.current().parent().ifPresent(test -> test.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1)));
        Path folder = Path.of(arguments[0]);
        Main main = new Main();
        main.setInitialProperties(properties(folder.resolve(PROPERTIES)));
        main.addInitialProperty("camel.component.chatmaid.apiKey", arguments[2]);
        main.configure().setRoutesIncludePattern("file:" + folder.resolve(ROUTE));
        main.bind(
                "routed",
                FileIdempotentRepository.fileIdempotentRepository(
                        folder.resolve(ROUTED).toFile()));
        main.configure().addRoutesBuilder(changes(new RoutedLog(folder.resolve(arguments[1] + ".log"))));
        main.start();
        new CountDownLatch(1).await();
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (var lines = Files.newBufferedReader(file)) {
            properties.load(lines);
        }
        return properties;
    }

    private static RouteBuilder changes(RoutedLog routed) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:changes").process(routed::begin).delay(10).end().process(routed::end);
            }
        };
    }
}
