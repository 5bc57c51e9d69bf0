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
package net.chatmaid.camel.quarkus.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.chatmaid.camel.ChatmaidConfiguration;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages about Quarkus show the webhooks and the test that are here, and options that there are. */
class DocumentedPageTest {

    private static final Path PAGES = Path.of("../../../docs/runtimes");
    private static final List<String> NAMES = List.of("quarkus.md", "quarkus-deploy.md");

    @ParameterizedTest
    @ValueSource(strings = {"main/Webhooks", "test/SandboxResource", "test/ShopTest"})
    void showsTheTestedSource(String source) throws IOException {
        // given
        String code =
                Files.readString(Path.of("src", source.replace("/", "/java/net/chatmaid/camel/quarkus/it/") + ".java"));
        // when
        String shown =
                code.substring(code.indexOf("package ")).replace(getClass().getPackageName(), "com.example");
        // then
        assertThat(blocks("java")).contains(shown);
    }

    @Test
    void namesExistingOptions() throws IOException {
        // when
        List<String> options = blocks("properties").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("camel.component.chatmaid."))
                .map(line -> line.replaceFirst("camel.component.chatmaid.([^ ]+) =.*", "$1"))
                .toList();
        // then
        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(ChatmaidConfiguration.class.getMethods())
                .extracting(method -> method.getName())
                .contains("set" + StringHelper.capitalize(option, true)));
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
