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
package net.chatmaid.camel.pages;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A local repository of Maven in {@code target} that has the modules of this build, as if they were installed, and settings with
 * which Maven takes everything else from the artifacts of this build or from Maven Central.
 */
final class BuiltModules {

    static final Path REPOSITORY = Path.of("target/m2").toAbsolutePath();
    static final Path SETTINGS = Path.of("target/settings.xml").toAbsolutePath();

    private static final Path STAND_INS = Path.of("target/stand-ins").toAbsolutePath();
    private static final String VERSION = System.getProperty("project.version");

    private static final Map<String, String> MODULES = Map.of(
            "camel-chatmaid-parent", ".",
            "camel-chatmaid-libraries", "camel-chatmaid",
            "camel-chatmaid-sandbox", "camel-chatmaid/sandbox",
            "camel-chatmaid-client", "camel-chatmaid/client",
            "camel-chatmaid", "camel-chatmaid/component",
            "camel-chatmaid-starter", "camel-chatmaid/spring-boot-starter",
            "camel-quarkus-chatmaid-parent", "camel-chatmaid/quarkus",
            "camel-quarkus-chatmaid", "camel-chatmaid/quarkus/runtime",
            "camel-quarkus-chatmaid-deployment", "camel-chatmaid/quarkus/deployment");

    private BuiltModules() {}

    static void install() throws IOException {
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            Path source = Page.ROOT.resolve(module.getValue());
            Path jar = source.resolve("target").resolve(module.getKey() + "-" + VERSION + ".jar");
            install(
                    REPOSITORY,
                    "net.chatmaid.camel",
                    module.getKey(),
                    VERSION,
                    Files.readString(source.resolve("pom.xml")),
                    jar);
        }
        // camel-webhook of other versions does not resolve everywhere: this jar stands in. Can go when it does
        for (String version : new String[] {"4.22.0", "4.18.2"}) {
            install(STAND_INS, "org.apache.camel", "camel-webhook", version, """
                    <project>
                      <modelVersion>4.0.0</modelVersion>
                      <groupId>org.apache.camel</groupId>
                      <artifactId>camel-webhook</artifactId>
                      <version>%s</version>
                    </project>
                    """.formatted(version), webhookJar());
        }
        Files.writeString(SETTINGS, """
                <settings>
                  <profiles>
                    <profile>
                      <id>pages</id>
                      <repositories>%1$s</repositories>
                      <pluginRepositories>%2$s</pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles>
                    <activeProfile>pages</activeProfile>
                  </activeProfiles>
                </settings>
                """.formatted(repositories("repository"), repositories("pluginRepository")));
    }

    private static void install(Path repository, String group, String artifact, String version, String pom, Path jar)
            throws IOException {
        Path folder =
                repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
        Path file = Files.createDirectories(folder).resolve(artifact + "-" + version + ".pom");
        Files.writeString(file, pom);
        if (Files.exists(jar)) {
            Files.copy(jar, folder.resolve(artifact + "-" + version + ".jar"), REPLACE_EXISTING);
        }
    }

    private static String repositories(String element) {
        return repository(
                        element,
                        "artifacts",
                        Path.of(System.getProperty("maven.artifacts")).toUri())
                + repository(element, "stand-ins", STAND_INS.toUri());
    }

    private static String repository(String element, String id, URI url) {
        return "<%1$s><id>%2$s</id><url>%3$s</url></%1$s>".formatted(element, id, url);
    }

    private static Path webhookJar() {
        String url = BuiltModules.class
                .getResource("/org/apache/camel/component/webhook/WebhookComponent.class")
                .toString();
        return Path.of(URI.create(url.substring("jar:".length(), url.indexOf("!/"))));
    }
}
