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

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Runs an application in a class loader that has the classes of the test except those of some libraries. */
public final class ClassPathWithout extends URLClassLoader {

    /**
     * @param jars the beginnings of the names of the jars that are left out
     */
    public ClassPathWithout(String... jars) {
        super(
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> Stream.of(jars).noneMatch(new File(entry).getName()::startsWith))
                        .map(ClassPathWithout::url)
                        .toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    /** Creates an application in this class loader, applies it to an argument, and returns its result. */
    public String run(Class<? extends UnaryOperator<String>> application, String argument) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(this);
        try {
            @SuppressWarnings("unchecked")
            UnaryOperator<String> loaded = (UnaryOperator<String>)
                    loadClass(application.getName()).getDeclaredConstructor().newInstance();
            return loaded.apply(argument);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Which of these classes of a package are loaded, by their simple names. */
    public List<String> loaded(String packageName, String... classes) {
        return Stream.of(classes)
                .filter(name -> findLoadedClass(packageName + "." + name) != null)
                .toList();
    }
}
