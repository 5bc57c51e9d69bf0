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
package net.chatmaid.camel.messages;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The main code of the modules that users add to their applications, as javac understands it. */
final class JavaSources {

    private static final Path MODULES = Path.of("..");
    private static final List<String> ROOTS = List.of(
            "client/src/main/java",
            "component/src/main/java",
            "spring-boot-starter/src/main/java",
            "quarkus/runtime/src/main/java",
            "quarkus/deployment/src/main/java");

    private final JavacTask task;
    private final List<CompilationUnitTree> files = new ArrayList<>();
    private final SourceIndex index;

    /** Reads the sources. What the class path of this test does not have, such as Spring, stays unknown. */
    JavaSources() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        task = (JavacTask) compiler.getTask(
                new StringWriter(),
                manager,
                problem -> {},
                options,
                null,
                manager.getJavaFileObjectsFromPaths(paths()));
        task.parse().forEach(files::add);
        task.analyze();
        index = new SourceIndex(Trees.instance(task), task.getElements());
        files.forEach(file -> index.scan(file, null));
    }

    List<CompilationUnitTree> files() {
        return files;
    }

    SourceIndex index() {
        return index;
    }

    boolean isThrowable(TypeMirror type) {
        return task.getTypes()
                .isAssignable(
                        type,
                        task.getElements().getTypeElement("java.lang.Throwable").asType());
    }

    TypeMirror type(TreePath path) {
        return Trees.instance(task).getTypeMirror(path);
    }

    /** The file and line of a part of the sources. */
    String place(TreePath path) {
        CompilationUnitTree file = path.getCompilationUnit();
        long position = Trees.instance(task).getSourcePositions().getStartPosition(file, path.getLeaf());
        return Path.of(file.getSourceFile().getName()).getFileName() + ":"
                + file.getLineMap().getLineNumber(position);
    }

    private static List<Path> paths() throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String root : ROOTS) {
            try (Stream<Path> found = Files.walk(MODULES.resolve(root))) {
                found.filter(path -> path.toString().endsWith(".java")).forEach(paths::add);
            }
        }
        return paths;
    }
}
