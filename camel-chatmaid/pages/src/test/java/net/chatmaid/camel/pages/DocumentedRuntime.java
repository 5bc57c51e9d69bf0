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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.chatmaid.camel.testing.CompatibilityPage;

/** A runtime that has two pages in {@code docs/runtimes}: the first has its project, the second adds to it. */
enum DocumentedRuntime {
    CAMEL_MAIN("Camel Main", "Apache (Camel) ([\\d.]+) \\("),
    SPRING_BOOT("Spring Boot", ":: (Spring Boot) :: +\\(v([\\d.]+)\\)", "Apache (Camel) ([\\d.]+) \\("),
    QUARKUS("Quarkus", "powered by (Quarkus) ([\\d.]+)\\)", "Apache (Camel) ([\\d.]+) \\(");

    private final String title;
    private final String[] versions;

    DocumentedRuntime(String title, String... versions) {
        this.title = title;
        this.versions = versions;
    }

    List<String> pages() {
        String name = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return List.of("docs/runtimes/" + name + ".md", "docs/runtimes/" + name + "-deploy.md");
    }

    /** Returns what names the project in the compatibility page. */
    String project() {
        return "project of the page [" + title + "](" + pages().get(0).substring("docs/".length()) + ")";
    }

    /** Returns what the application says of its versions, such as {@code Camel 4.22.0}. */
    List<String> versions(String printed) throws IOException {
        List<String> all = new ArrayList<>();
        for (String pattern : versions) {
            Matcher matcher = Pattern.compile(pattern).matcher(printed);
            assertThat(matcher.find()).as("%s in %s", pattern, printed).isTrue();
            String version = matcher.group(2);
            all.add(
                    matcher.group(1).equals("Camel")
                            ? CompatibilityPage.camel(version)
                            : matcher.group(1) + " " + version);
        }
        return all;
    }
}
