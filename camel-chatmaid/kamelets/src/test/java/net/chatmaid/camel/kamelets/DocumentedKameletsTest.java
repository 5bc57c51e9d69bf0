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
package net.chatmaid.camel.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The routes of {@code docs/guides/kamelets.md} start, and do what the page says. */
class DocumentedKameletsTest {

    private static final Path PAGE = Path.of("../../docs/guides/kamelets.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```yaml\\n(.*?)^```$", Pattern.DOTALL);

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    static List<String> routes() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void starts(String yaml) throws Exception {
        try (KameletRoutes routes = start(yaml)) {
            assertThat(((ModelCamelContext) routes.context()).getRouteDefinitions())
                    .isNotEmpty();
            assertThat(routes.context().getRoutes()).allMatch(route -> routes.context()
                    .getRouteController()
                    .getRouteStatus(route.getRouteId())
                    .isStarted());
        }
    }

    @Test
    void showsEachKameletAndAPipe() throws IOException {
        String all = String.join("\n", routes());
        assertThat(Kamelet.all()).allMatch(kamelet -> all.contains("kamelet:" + kamelet.name()));
        assertThat(all).contains("kind: Pipe");
    }

    @Test
    void confirmsAnOrderOnce() throws Exception {
        try (KameletRoutes routes = start(showing("direct:confirm"))) {
            // when
            routes.send("direct:confirm", null, Map.of("phone", "+15557654321", "orderId", "7784"));
            routes.send("direct:confirm", null, Map.of("phone", "+15557654321", "orderId", "7784"));
            // then
            assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactly("Order 7784 confirmed");
        }
    }

    @Test
    void repliesToAReceivedMessage() throws Exception {
        // given
        sandbox.receive("+15557654321", "Where is my order?");
        // when
        try (KameletRoutes routes = start(showing("kamelet:chatmaid-inbound-source"))) {
            await().until(() -> !sandbox.messages().isEmpty());
            // then
            assertThat(routes.context().getRoutes()).isNotEmpty();
            assertThat(sandbox.messages()).extracting(SandboxMessage::to).containsExactly("+15557654321");
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::content)
                    .containsExactly("Thank you, we will answer soon.");
        }
    }

    private KameletRoutes start(String yaml) throws Exception {
        KameletRoutes routes = new KameletRoutes(sandbox);
        routes.context().getRegistry().bind("routed", MemoryIdempotentRepository.memoryIdempotentRepository());
        return routes.start(yaml);
    }

    private static String showing(String text) throws IOException {
        return routes().stream()
                .filter(route -> route.contains(text))
                .findFirst()
                .orElseThrow();
    }
}
