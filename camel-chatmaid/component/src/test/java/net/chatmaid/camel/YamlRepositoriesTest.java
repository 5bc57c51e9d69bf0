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
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import net.chatmaid.camel.Manual.Snippet;
import net.chatmaid.camel.consumer.jdbc.JdbcClaimRepository;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The repositories of the guide, in an application that is written in YAML alone. */
class YamlRepositoriesTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void aFileRemembersBeyondARestart() throws Exception {
        // it can't make a file, as it looks for the constructor's parameter among two of one type
        assumeFalse(new DefaultCamelContext().getVersion().startsWith("4.17."));
        // given
        try (SandboxRoutes routes = start("FileIdempotentRepository", null)) {
            routes.to("chatmaid:send?to=+15557654321&content=Hello").send();
            await().untilAsserted(() -> assertThat(routed()).contains(":sent"));
        }
        String before = routed();
        // when
        try (SandboxRoutes routes = start("FileIdempotentRepository", null)) {
            routes.to("chatmaid:send?to=+15557654321&content=Again").send();
            await().untilAsserted(() -> assertThat(routed().lines().filter(key -> key.endsWith(":sent")))
                    .hasSize(2));
        }
        // then
        assertThat(routed()).startsWith(before);
        assertThat(routed().lines()).doesNotHaveDuplicates();
    }

    @Test
    void aDatabaseRemembersAndHoldsTheClaims() throws Exception {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:yaml", "sa", "");
        try (SandboxRoutes routes = start("JdbcClaimRepository", database)) {
            // when
            routes.to("chatmaid:send?to=+15557654321&content=Hello").send();
            String id = sandbox.messages().get(0).id();
            // then
            JdbcMessageIdRepository memory =
                    routes.context().getRegistry().lookupByNameAndType("routed", JdbcMessageIdRepository.class);
            JdbcClaimRepository claims =
                    routes.context().getRegistry().lookupByNameAndType("claims", JdbcClaimRepository.class);
            await().until(() -> memory.contains(id + ":sent"));
            assertThat(claims.getLease()).isEqualTo(Duration.ofSeconds(30));
            await().until(() -> !claims.contains(id + ":sent"));
        } finally {
            database.dispose();
        }
    }

    private SandboxRoutes start(String repository, Object database) throws Exception {
        Snippet snippet = Stream.of("docs/guides/tracking.md", "docs/guides/several-nodes.md")
                .flatMap(Manual::snippets)
                .filter(each -> each.language().equals("yaml") && each.code().contains(repository))
                .findFirst()
                .orElseThrow();
        SandboxRoutes routes = SandboxRoutes.live(sandbox);
        if (database != null) {
            routes.bind("dataSource", database);
        }
        String often = snippet.code().replace("idempotentRepository: \"#routed\"\n", """
                idempotentRepository: "#routed"
                        delay: 200
                        initialDelay: 0
                """);
        new Snippet(snippet.document(), snippet.language(), often).loadInto(routes, folder);
        // a change is remembered when the route that it was handed over to has ended
        return routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:changes").to("mock:end");
            }
        });
    }

    private String routed() throws Exception {
        Path file = folder.resolve("data/routed.txt");
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
