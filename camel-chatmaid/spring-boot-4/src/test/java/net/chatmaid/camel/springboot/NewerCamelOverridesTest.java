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

import java.nio.file.Path;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.testing.LibraryOverrides;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** What is compiled against Camel 4.18 is called by Camel 4.22 too. */
class NewerCamelOverridesTest {

    @Test
    void areThoseOfTheOlderCamel() throws Exception {
        // given
        assertThat(new DefaultCamelContext().getVersion()).startsWith("4.22.");
        // then
        LibraryOverrides.check(
                Path.of("../component/src/test/resources/camel-overrides.txt"),
                ChatmaidComponent.class,
                "org.apache.camel");
    }
}
