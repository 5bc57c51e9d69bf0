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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.junit.jupiter.api.Test;

/** The properties are generated from the catalog: written with {@code -Ddocs.write}, otherwise compared. */
class GeneratedConfigurationTest {

    private final List<ComponentOptionModel> options = StarterOptions.ofTheCatalog();

    @Test
    void hasTheOptionsOfTheCatalog() throws IOException {
        assertWritten(
                "java/net/chatmaid/camel/springboot/ChatmaidComponentConfiguration.java",
                StarterSources.configurationClass(options));
    }

    @Test
    void hasTheDefaultsAndValuesOfTheCatalog() throws IOException {
        assertWritten(
                "resources/META-INF/additional-spring-configuration-metadata.json",
                StarterSources.additionalMetadata(options));
    }

    private static void assertWritten(String name, String expected) throws IOException {
        Path file = Path.of("src/generated", name);
        if (System.getProperty("docs.write") != null) {
            Files.writeString(file, expected);
        }
        assertThat(file).as("stale; CONTRIBUTING.md says how to write it").hasContent(expected);
    }
}
