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
package net.chatmaid.camel.reliability.poller;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The YAML that the guide shows under "Poll on one node only". */
final class GuideYaml {

    private static final Path PAGE = Path.of("../../docs/guides/several-nodes.md");

    private GuideYaml() {}

    /** The beans and the route with a lock. */
    static String withLock(String lock) throws IOException {
        return Pattern.compile("(?m)^```yaml\\n(.*?)^```$", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .filter(block -> block.contains(lock))
                .findFirst()
                .orElseThrow();
    }
}
