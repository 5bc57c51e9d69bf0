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
package net.chatmaid.camel.recipes;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The Java code of the recipes, compiled all at once: for each page its routes, its tests, and its classes. */
final class RecipeCode {

    static final String TEST_HEADING = "Test with the sandbox";

    /** A class as the page shows it, in a file of its own. */
    private static final Pattern CLASS =
            Pattern.compile("(?m)^public (?:final )?(?:class|enum|interface|record) (\\w+)");

    private static final String ROUTES = """
            package net.chatmaid.camel.recipes;

            %s
            public class %s extends RouteBuilder {
                @Override
                public void configure() throws Exception {
            %s
                }
            }
            """;

    private static final String TESTS = """
            package net.chatmaid.camel.recipes;

            import static java.nio.charset.StandardCharsets.UTF_8;
            import static org.assertj.core.api.Assertions.assertThat;
            import static org.assertj.core.api.Assertions.assertThatThrownBy;
            import static org.awaitility.Awaitility.await;
            import java.net.URI;
            import java.net.http.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import net.chatmaid.camel.*;
            import net.chatmaid.camel.client.*;
            import net.chatmaid.camel.sandbox.*;
            import org.apache.camel.*;
            import org.apache.camel.builder.NotifyBuilder;
            import org.junit.jupiter.api.Test;

            public class %s extends RecipeTestFields {
            %s
            }
            """;

    private RecipeCode() {}

    private static final class Compiled {
        private static final ClassLoader CLASSES = compile();
    }

    static ClassLoader classes() {
        return Compiled.CLASSES;
    }

    static Class<?> routes(RecipePage page) throws ClassNotFoundException {
        return type(typeName(page) + "Routes");
    }

    static Class<?> tests(RecipePage page) throws ClassNotFoundException {
        return type(typeName(page) + "Test");
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return classes().loadClass("net.chatmaid.camel.recipes." + name);
    }

    private static String typeName(RecipePage page) {
        return Pattern.compile("(?:^|-)(\\w)").matcher(page.name()).replaceAll(start -> start.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static Stream<JavaFileObject> sources(RecipePage page) {
        String imports = RecipePage.index().blocks("java").get(0);
        List<JavaFileObject> files = new ArrayList<>();
        StringBuilder routes = new StringBuilder();
        for (String block : RecipeForm.JAVA.blocks(page)) {
            Matcher type = CLASS.matcher(block);
            if (type.find()) {
                files.add(file(type.group(1), "package net.chatmaid.camel.recipes;\n\n" + block));
            } else {
                routes.append(block);
            }
        }
        files.add(file(typeName(page) + "Routes", ROUTES.formatted(imports, typeName(page) + "Routes", routes)));
        String tests = String.join("\n", page.blocks(TEST_HEADING, "java"));
        files.add(file(typeName(page) + "Test", TESTS.formatted(typeName(page) + "Test", tests)));
        return files.stream();
    }

    private static ClassLoader compile() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "recipes");
            StringWriter errors = new StringWriter();
            List<String> options =
                    List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
            List<JavaFileObject> sources =
                    RecipePage.all().stream().flatMap(RecipeCode::sources).toList();
            if (!ToolProvider.getSystemJavaCompiler()
                    .getTask(errors, null, null, options, null, sources)
                    .call()) {
                throw new IllegalStateException("The Java code of the recipes does not compile:\n" + errors);
            }
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, RecipeCode.class.getClassLoader());
        } catch (IOException e) {
            throw new IllegalStateException("The Java code of the recipes could not be compiled", e);
        }
    }

    private static JavaFileObject file(String name, String source) {
        URI uri = URI.create("string:///net/chatmaid/camel/recipes/" + name + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
