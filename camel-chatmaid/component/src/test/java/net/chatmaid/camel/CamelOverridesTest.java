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

import java.nio.file.Path;
import net.chatmaid.camel.testing.LibraryOverrides;
import org.junit.jupiter.api.Test;

/** What Camel calls on the component is there on each version of Camel. */
class CamelOverridesTest {

    @Test
    void areAsListed() throws Exception {
        LibraryOverrides.check(
                Path.of("src/test/resources/camel-overrides.txt"), ChatmaidComponent.class, "org.apache.camel");
    }
}
