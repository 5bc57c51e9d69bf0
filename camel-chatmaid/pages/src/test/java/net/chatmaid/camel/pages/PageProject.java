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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The project of a page, copied into a folder.
 *
 * @param page has the files
 * @param folder is empty at first
 */
record PageProject(Page page, Path folder) {

    static PageProject copy(Page page, Path folder) throws IOException {
        assertThat(page.project()).containsKey("pom.xml");
        return new PageProject(page, folder).write(page.project());
    }

    /** Adds what the page shows under "Test it". */
    PageProject addTests() throws IOException {
        assertThat(page.tests()).isNotEmpty();
        Path file = folder.resolve("pom.xml");
        String pom = Files.readString(file);
        pom = insert(pom, "  </dependencies>\n\n  <build>", page.additions("dependency"));
        Files.writeString(file, insert(pom, "    </plugins>\n", page.additions("plugin")));
        return write(page.tests());
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
