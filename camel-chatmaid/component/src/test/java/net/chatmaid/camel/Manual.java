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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/** The documents in {@code docs} and the README, and the code that they show. */
final class Manual {

    private static final Path ROOT = Path.of("../..");

    /** What they show needs more than the component: the modules of Kamelets, recipes, Camel JBang and pages run it. */
    private static final List<String> TESTED_ELSEWHERE =
            List.of("docs/guides/kamelets.md", "docs/recipes/", "docs/runtimes/", "docs/tutorial/");

    private static final Pattern BLOCK = Pattern.compile("(?m)^```(java|yaml)\\n(.*?)^```$", Pattern.DOTALL);

    private Manual() {}

    /** A block of code in a document. */
    record Snippet(String document, String language, String code) {

        boolean isRoute() {
            return language.equals("yaml") || code.contains("from(\"");
        }

        /** Whether it is a class with its imports. */
        boolean isClass() {
            return code.startsWith("import ");
        }

        /** Adds its routes to a context; the files that it names are put into the folder. */
        void loadInto(SandboxRoutes routes, Path folder) throws Exception {
            if (language.equals("java")) {
                DocumentedJava.addRoutes(routes.context(), this, folder);
                return;
            }
            String own = code.replace("file:", "file:" + folder + "/")
                    .replace("0: \"data/", "0: \"" + folder + "/data/")
                    .replace("root: /", "root: " + folder + "/");
            PluginHelper.getRoutesLoader(routes.context())
                    .loadRoutes(ResourceHelper.fromString("routes.yaml", yaml(routes.context(), own)));
        }

        /** Camel 4.19 has renamed it. */
        private static String yaml(CamelContext context, String own) {
            return context.getVersion().matches("4\\.1[78]\\..*")
                    ? own.replace("routePolicyRef:", "routePolicy:")
                    : own;
        }

        @Override
        public String toString() {
            return document + ": " + code.lines().findFirst().orElse("");
        }
    }

    static Path file(String document) {
        return ROOT.resolve(document);
    }

    static String read(String document) {
        try {
            return Files.readString(file(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages of the manual, with those of the modules and examples. */
    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".md"))
                    .map(Path::normalize)
                    .filter(path -> !path.toString().matches(".*/(target|node_modules|\\.git)/.*"))
                    .toList();
        }
    }

    /** The pages as text with sentences, by their names from the root. The change log is a list of notes. */
    static List<String> texts() throws IOException {
        return pages().stream()
                .map(page -> ROOT.relativize(page).toString())
                .filter(page -> !page.equals("CHANGELOG.md"))
                .toList();
    }

    /** The page of each operation, which has its name. */
    static List<String> operationPages() {
        return Stream.of(ChatmaidOperation.values())
                .map(operation -> "docs/reference/" + operation + ".md")
                .toList();
    }

    static Stream<Snippet> snippets() throws IOException {
        try (Stream<Path> docs = Files.walk(file("docs"))) {
            return Stream.concat(Stream.of(file("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .map(path -> ROOT.relativize(path).toString())
                    .filter(document -> TESTED_ELSEWHERE.stream().noneMatch(document::startsWith))
                    .toList()
                    .stream()
                    .flatMap(Manual::snippets);
        }
    }

    static Stream<Snippet> snippets(String document) {
        return BLOCK.matcher(read(document))
                .results()
                .map(block -> new Snippet(document, block.group(1), block.group(2)))
                // the module of the tests of reliability loads it
                .filter(snippet -> !snippet.code().contains("KubernetesClusterService"));
    }
}
