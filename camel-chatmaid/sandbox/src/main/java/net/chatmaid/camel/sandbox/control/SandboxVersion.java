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
package net.chatmaid.camel.sandbox.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the sandbox, which Maven has written into its jar. */
final class SandboxVersion {

    private static final String RESOURCE = "/META-INF/maven/net.chatmaid.camel/camel-chatmaid-sandbox/pom.properties";

    private SandboxVersion() {}

    /** Null outside the jar. */
    static String find() {
        return PageFiles.read(RESOURCE).map(SandboxVersion::version).orElse(null);
    }

    private static String version(byte[] properties) {
        try {
            Properties maven = new Properties();
            maven.load(new ByteArrayInputStream(properties));
            return maven.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
