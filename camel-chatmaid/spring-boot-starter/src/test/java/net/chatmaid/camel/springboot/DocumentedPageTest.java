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
package net.chatmaid.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The pages about Spring Boot: their application and its tests are compiled and run, their properties exist. */
class DocumentedPageTest {

    private static final Path PAGES = Path.of("../../docs/runtimes");
    private static final List<String> NAMES = List.of("spring-boot.md", "spring-boot-deploy.md");

    @TempDir
    Path folder;

    @Test
    void passesTheTestsOfThePagesWithTheirApplication() throws Exception {
        // given
        List<String> sources = blocks("java");
        List<String> arguments = new ArrayList<>(
                List.of("-d", folder.toString(), "-parameters", "-cp", System.getProperty("java.class.path")));
        for (String source : sources) {
            String name = Pattern.compile("class (\\w+)")
                    .matcher(source)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            arguments.add(
                    Files.writeString(folder.resolve(name + ".java"), source).toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        // when
        TestExecutionSummary summary = run("com.example.ShopTest", "com.example.WebhooksTest");
        // then
        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    }

    @Test
    void hasEachPropertyOfThePages() throws IOException {
        // given
        String metadata = ConfigurationMetadataTest.metadata().toString();
        // when
        List<String> properties = Stream.of(
                        String.join("", blocks("properties")).split("\n"))
                .map(line -> line.replaceFirst(" =.*", ""))
                .filter(name -> name.contains("chatmaid"))
                .toList();
        // then
        assertThat(properties).isNotEmpty().allSatisfy(name -> assertThat(metadata)
                .contains("\"name\":\"" + name + "\""));
    }

    private TestExecutionSummary run(String... tests) throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(classes);
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
            for (String test : tests) {
                request.selectors(selectClass(classes.loadClass(test)));
            }
            LauncherFactory.create().execute(request.build(), listener);
            return listener.getSummary();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private static List<String> blocks(String language) throws IOException {
        Pattern block = Pattern.compile("(?m)^```" + language + "\\n(.*?)^```$", Pattern.DOTALL);
        List<String> blocks = new ArrayList<>();
        for (String name : NAMES) {
            block.matcher(Files.readString(PAGES.resolve(name))).results().forEach(found -> blocks.add(found.group(1)));
        }
        return blocks;
    }
}
