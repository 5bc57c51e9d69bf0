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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.main.Main;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The application that the page on Camel Main shows: its properties and its routes, together. */
class DocumentedCamelMainTest {

    private static final String PAGE = "docs/runtimes/camel-main.md";
    private static final Pattern PROPERTIES = Pattern.compile("(?m)^```properties\\n(.*?)^```$", Pattern.DOTALL);

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void sendsFollowsAndRemembers() throws Exception {
        // given
        Path routed = folder.resolve("routed.txt");
        Main main = application(routed);
        // when
        main.start();
        try {
            Map<String, Object> order = Map.of("phone", "+15557654321", "orderId", "7784");
            main.getCamelTemplate().sendBodyAndHeaders("direct:confirm", null, order);
            main.getCamelTemplate().sendBodyAndHeaders("direct:confirm", null, order);
            // then
            assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("Order 7784 confirmed");
            String id = sandbox.messages().get(0).id();
            await().until(() -> Files.exists(routed) && Files.readString(routed).contains(id + ":sent"));
            assertThat(main.getCamelContext().getName()).isEqualTo("orders");
        } finally {
            main.stop();
        }
    }

    private Main application(Path routed) throws IOException {
        Main main = new Main();
        Properties properties = new Properties();
        properties.load(new StringReader(PROPERTIES
                .matcher(Manual.read(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .findFirst()
                .orElseThrow()));
        main.setInitialProperties(properties);
        main.addOverrideProperty("camel.component.chatmaid.baseUrl", sandbox.baseUrl());
        main.addOverrideProperty("camel.component.chatmaid.apiKey", sandbox.liveKey());
        main.bind("routed", FileIdempotentRepository.fileIdempotentRepository(routed.toFile()));
        String routes = Manual.snippets(PAGE)
                .filter(snippet -> snippet.language().equals("yaml"))
                .map(Manual.Snippet::code)
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(folder.resolve("orders.camel.yaml"), routes);
        main.addOverrideProperty("camel.main.routesIncludePattern", "file:" + file);
        return main;
    }
}
