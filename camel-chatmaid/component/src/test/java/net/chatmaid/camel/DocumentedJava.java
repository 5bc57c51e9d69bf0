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
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import net.chatmaid.camel.Manual.Snippet;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;

/** The Java code of the documents, compiled all at once: a compiler for each would take most of the tests' time. */
final class DocumentedJava {

    private static final String ROUTE = """
            import java.io.File;
            import java.util.List;
            import net.chatmaid.camel.*;
            import net.chatmaid.camel.client.*;
            import org.apache.camel.builder.RouteBuilder;
            import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

            public class %s extends RouteBuilder {
                public String folder;

                @Override
                public void configure() throws Exception {
            %s
                }
            }
            """;

    private static final String OTHER = """
            import static org.assertj.core.api.Assertions.assertThat;
            import io.github.bucket4j.*;
            import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
            import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.time.Duration;
            import javax.sql.DataSource;
            import net.chatmaid.camel.*;
            import net.chatmaid.camel.client.*;
            import net.chatmaid.camel.model.*;
            import net.chatmaid.camel.sandbox.*;
            import net.chatmaid.camel.webhook.*;
            import java.time.Instant;
            import java.util.List;
            import org.apache.camel.CamelContext;
            import org.apache.camel.ProducerTemplate;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;

            public class %s {
                CamelContext context;
                ProducerTemplate template;
                DataSource dataSource;
            %s
            }
            """;

    private DocumentedJava() {}

    private static final class Compiled {
        private static final ClassLoader CLASSES = compile();
    }

    /** Adds the routes of a snippet to a context; the files that it names are put into the folder. */
    static void addRoutes(CamelContext context, Snippet snippet, Path folder) throws Exception {
        RouteBuilder routes =
                (RouteBuilder) type(snippet).getDeclaredConstructor().newInstance();
        routes.getClass().getField("folder").set(routes, folder.toString());
        context.getPropertiesComponent().addInitialProperty("documented.folder", folder.toString());
        context.addRoutes(routes);
    }

    static Class<?> type(Snippet snippet) throws ClassNotFoundException {
        return Compiled.CLASSES.loadClass(className(snippet));
    }

    private static String className(Snippet snippet) {
        return snippet.isClass()
                ? snippet.code().replaceFirst("(?s).*? class (\\w+).*", "$1")
                : "Documented" + Integer.toHexString(snippet.code().hashCode());
    }

    private static String source(Snippet snippet) {
        String code = snippet.code();
        if (snippet.isClass()) {
            return code;
        }
        if (snippet.isRoute()) {
            return ROUTE.formatted(
                    className(snippet),
                    code.replace("file:", "file:{{documented.folder}}/")
                            .replace("new File(\"", "new File(folder + \"/")
                            .replace("setRoot(\"", "setRoot(folder + \""));
        }
        return OTHER.formatted(
                className(snippet), code.startsWith("@") ? code : "void run() throws Exception {\n" + code + "}\n");
    }

    private static ClassLoader compile() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "documented-java");
            List<JavaFileObject> sources = Manual.snippets()
                    .filter(snippet -> snippet.language().equals("java"))
                    .distinct()
                    .map(DocumentedJava::file)
                    .toList();
            StringWriter errors = new StringWriter();
            List<String> options =
                    List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
            if (!ToolProvider.getSystemJavaCompiler()
                    .getTask(errors, null, null, options, null, sources)
                    .call()) {
                throw new IllegalStateException("The manual's Java code does not compile:\n" + errors);
            }
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, DocumentedJava.class.getClassLoader());
        } catch (IOException e) {
            throw new IllegalStateException("The manual's Java code could not be compiled", e);
        }
    }

    private static JavaFileObject file(Snippet snippet) {
        URI uri = URI.create("string:///" + className(snippet) + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source(snippet);
            }
        };
    }
}
