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
package net.chatmaid.camel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The guide to security. */
public final class SecurityGuide {

    private static final Path FILE = Path.of("../../docs/guides/security.md");
    private static final Pattern LEVEL = Pattern.compile("(?m)^logging\\.level\\.(\\S+) = INFO$");

    private SecurityGuide() {}

    /** The loggers that the guide says to keep at INFO. */
    public static List<String> loggersAtInfo() throws IOException {
        return LEVEL.matcher(Files.readString(FILE))
                .results()
                .map(level -> level.group(1))
                .toList();
    }
}
