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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.joor.Reflect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route that a document shows is loaded, and started against the sandbox; other Java is compiled. */
class DocumentedRoutesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(java|yaml)\\n(.*?)^```$", Pattern.DOTALL);

    private static final String OTHER = """
            import static org.assertj.core.api.Assertions.assertThat;
            import net.chatmaid.camel.*;
            import net.chatmaid.camel.client.*;
            import net.chatmaid.camel.model.*;
            import net.chatmaid.camel.sandbox.*;
            import org.apache.camel.CamelContext;
            import org.apache.camel.ProducerTemplate;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;

            public class %s {
                CamelContext context;
                ProducerTemplate template;
            %s
            }
            """;

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    record Snippet(String document, String language, String code) {
        @Override
        public String toString() {
            return document + ": " + code.lines().findFirst().orElse("");
        }
    }

    static List<Snippet> routes() throws IOException {
        return snippets().filter(DocumentedRoutesTest::isRoute).toList();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void loadsAndStarts(Snippet snippet) throws Exception {
        try (SandboxRoutes routes = SandboxRoutes.live(sandbox)) {
            // given
            routes.bind("routed", new RecentKeysRepository(100, true));
            // when
            PluginHelper.getRoutesLoader(routes.context())
                    .loadRoutes(ResourceHelper.fromString(
                            snippet.language().equals("yaml") ? "routes.yaml" : "DocumentedRoute.java",
                            snippet.language().equals("yaml") ? inFolder(snippet.code()) : asClass(snippet.code())));
            routes.start();
            // then
            assertThat(((ModelCamelContext) routes.context()).getRouteDefinitions())
                    .isNotEmpty();
            // some wait for their sender
            await().untilAsserted(() -> assertThat(routes.context().getRoutes()).allMatch(route -> routes.context()
                    .getRouteController()
                    .getRouteStatus(route.getRouteId())
                    .isStarted()));
        }
    }

    static List<Snippet> otherJava() throws IOException {
        return snippets()
                .filter(snippet -> snippet.language().equals("java") && !isRoute(snippet))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("otherJava")
    void compiles(Snippet snippet) {
        // given
        boolean members = snippet.code().startsWith("@");
        String body = members ? snippet.code() : "void run() throws Exception {\n" + snippet.code() + "}\n";
        String name = "Documented" + Integer.toHexString(snippet.code().hashCode());
        // when
        Class<?> type = Reflect.compile(name, OTHER.formatted(name, body)).type();
        // then
        assertThat(type.getDeclaredMethods()).isNotEmpty();
    }

    @Test
    void theManualShowsRoutesInBothLanguages() throws IOException {
        assertThat(routes()).extracting(Snippet::language).contains("java", "yaml");
        assertThat(routes()).extracting(Snippet::document).contains("README.md", "docs/reference/send.md");
    }

    private static Stream<Snippet> snippets() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList()
                    .stream()
                    .flatMap(DocumentedRoutesTest::snippets);
        }
    }

    private static Stream<Snippet> snippets(Path document) {
        try {
            String name = ROOT.relativize(document).toString();
            Matcher matcher = BLOCK.matcher(Files.readString(document));
            return matcher.results().map(block -> new Snippet(name, block.group(1), block.group(2))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoute(Snippet snippet) {
        return snippet.language().equals("yaml") || snippet.code().contains("from(\"");
    }

    private String inFolder(String code) {
        return code.replace("file:", "file:" + folder + "/").replace("new File(\"", "new File(\"" + folder + "/");
    }

    private String asClass(String code) {
        return """
                import java.io.File;
                import net.chatmaid.camel.*;
                import net.chatmaid.camel.client.*;
                import org.apache.camel.builder.RouteBuilder;
                import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

                public class DocumentedRoute extends RouteBuilder {
                    @Override
                    public void configure() {
                %s
                    }
                }
                """.formatted(inFolder(code));
    }
}
