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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import net.chatmaid.camel.Manual.Snippet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide shows the very classes that are tested on a cluster. */
class ClaimRecipesTest {

    @ParameterizedTest
    @ValueSource(strings = {"HazelcastClaims", "InfinispanClaims"})
    void theGuideShowsWhatIsTested(String name) throws Exception {
        // given
        String source =
                Files.readString(Path.of("src/test-claims/java/net/chatmaid/camel/consumer/claim", name + ".java"));
        // when
        String shown = Manual.snippets("docs/guides/several-nodes.md")
                .filter(Snippet::isClass)
                .filter(snippet -> snippet.code().contains("class " + name))
                .findFirst()
                .orElseThrow()
                .code();
        // then
        String body = "public final class " + name;
        assertThat(shown.substring(shown.indexOf(body))).isEqualTo(source.substring(source.indexOf(body)));
    }
}
