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
package net.chatmaid.camel.pages;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The project of a runtime's pages, copied into a folder.
 *
 * @param page has the files
 * @param folder is empty at first
 */
record PageProject(Page page, Path folder) {

    static PageProject copy(Page page, Path folder) throws IOException {
        assertThat(page.files("The project")).containsKey("pom.xml");
        return new PageProject(page, folder).write(page.files("The project"));
    }

    /** Adds what a section of the pages shows, as the section says. */
    PageProject add(String section) throws IOException {
        assertThat(page.files(section)).isNotEmpty();
        Path file = folder.resolve("pom.xml");
        String pom = Files.readString(file);
        for (Map.Entry<String, String> version : page.versions(section).entrySet()) {
            String element = "<" + version.getKey() + ">";
            assertThat(pom).contains(element);
            pom = pom.replaceAll(element + "[\\d.]+<", element + version.getValue() + "<");
        }
        pom = insert(pom, "  </dependencies>\n\n  <build>", page.additions(section, "dependency"));
        Files.writeString(file, insert(pom, "    </plugins>\n", page.additions(section, "plugin")));
        for (Map.Entry<String, String> change : page.replacements(section).entrySet()) {
            replace(folder.resolve("src/main/java/com/example/Shop.java"), change.getKey(), change.getValue());
        }
        String properties = page.properties(section);
        if (!properties.isEmpty()) {
            Files.writeString(folder.resolve("src/main/resources/application.properties"), properties, APPEND);
        }
        return write(page.files(section));
    }

    /** Replaces a text that a file of the project has once. */
    static void replace(Path file, String old, String replacement) throws IOException {
        String content = Files.readString(file);
        assertThat(content).containsOnlyOnce(old);
        Files.writeString(file, content.replace(old, replacement));
    }

    private PageProject write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return this;
    }

    private static String insert(String pom, String before, String added) {
        assertThat(pom).containsOnlyOnce(before);
        return pom.replace(before, added + before);
    }
}
