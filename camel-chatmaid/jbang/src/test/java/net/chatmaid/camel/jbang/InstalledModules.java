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
package net.chatmaid.camel.jbang;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A local Maven repository of the test's own, with this project's modules as {@code mvn install} puts them into the user's. JBang
 * adds what it downloads, so the user's local repository stays as it is.
 */
final class InstalledModules {

    /** Kept between the tests, as what JBang downloads is the same. */
    static final Path REPOSITORY = Path.of("target/repository").toAbsolutePath();

    /** The repository of the build, from which JBang gets everything else that is there. */
    static final Path OF_THE_BUILD = Path.of(System.getProperty("maven.repository"));

    private static final String VERSION = System.getProperty("chatmaid.version");

    private InstalledModules() {}

    static void install() throws IOException {
        installPom("camel-chatmaid-parent", Path.of("../../pom.xml"));
        installPom("camel-chatmaid-libraries", Path.of("../pom.xml"));
        installJar("camel-chatmaid-client", Path.of("../client"));
        installJar("camel-chatmaid", Path.of("../component"));
        installJar("camel-chatmaid-kamelets", Path.of("../kamelets"));
    }

    private static void installJar(String artifact, Path module) throws IOException {
        installPom(artifact, module.resolve("pom.xml"));
        install(artifact, ".jar", module.resolve("target/" + artifact + "-" + VERSION + ".jar"));
    }

    private static void installPom(String artifact, Path pom) throws IOException {
        install(artifact, ".pom", pom);
    }

    private static void install(String artifact, String extension, Path file) throws IOException {
        Path folder = REPOSITORY.resolve("net/chatmaid/camel").resolve(artifact).resolve(VERSION);
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(artifact + "-" + VERSION + extension), REPLACE_EXISTING);
    }
}
