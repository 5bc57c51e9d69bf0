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
package net.chatmaid.camel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The methods by which a module's types override or implement those of a library. {@code @Override} says so to the compiler
 * only: a compiled method whose counterpart has another signature in a newer version of the library is never called, without a
 * word. The committed listing is compared on each version; with {@code -Dapi.write} it is written.
 */
public final class LibraryOverrides {

    private LibraryOverrides() {}

    /**
     * Compares the listing with the classes of a module.
     *
     * @param type one of them
     * @param library the package of the library
     */
    public static void check(Path listing, Class<?> type, String library) throws Exception {
        List<String> found = of(type, library);
        if (System.getProperty("api.write") != null) {
            Files.write(listing, found);
        }
        assertThat(found)
                .as("The methods that override one of %s differ from %s", library, listing)
                .isEqualTo(Files.readAllLines(listing));
    }

    private static List<String> of(Class<?> type, String library) throws Exception {
        TreeSet<String> found = new TreeSet<>();
        for (String name : classNames(type)) {
            Class<?> loaded = Class.forName(name, false, type.getClassLoader());
            List<Class<?>> ancestors = withAncestors(loaded)
                    .filter(ancestor -> ancestor.getName().startsWith(library))
                    .toList();
            for (Method method : loaded.getDeclaredMethods()) {
                if (isInherited(method) && ancestors.stream().anyMatch(ancestor -> declares(ancestor, method))) {
                    found.add(signature(method));
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<String> classNames(Class<?> type) throws IOException, URISyntaxException {
        Path location =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(location)) {
            return classNamesIn(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
            return classNamesIn(jar.getPath("/"));
        }
    }

    private static List<String> classNamesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .toList();
        }
    }

    /** A type, its classes and its interfaces. */
    private static Stream<Class<?>> withAncestors(Class<?> type) {
        return type == null
                ? Stream.of()
                : Stream.of(
                                Stream.<Class<?>>of(type),
                                withAncestors(type.getSuperclass()),
                                Arrays.stream(type.getInterfaces()).flatMap(LibraryOverrides::withAncestors))
                        .flatMap(types -> types);
    }

    private static boolean isInherited(Method method) {
        return !Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers());
    }

    private static boolean declares(Class<?> ancestor, Method method) {
        return Arrays.stream(ancestor.getDeclaredMethods())
                .anyMatch(declared -> isInherited(declared)
                        && declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes()));
    }

    private static String signature(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getTypeName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
