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

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import net.chatmaid.camel.Manual.Snippet;
import net.chatmaid.camel.consumer.LruIdempotentRepository;
import net.chatmaid.camel.consumer.webhook.WebhookServer;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.CamelContext;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.component.seda.SedaComponent;
import org.apache.camel.model.ModelCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every route that a document shows is loaded, and started against the sandbox; other Java is compiled. */
class DocumentedRoutesTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    static List<Snippet> routes() throws IOException {
        return Manual.snippets().filter(Snippet::isRoute).toList();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void loadsAndStarts(Snippet snippet) throws Exception {
        try (SandboxRoutes routes = SandboxRoutes.live(sandbox)) {
            // given
            // Camel 4.17 can't make a file, as it looks for the constructor's parameter among two of one type
            assumeFalse(snippet.code().contains("type: java.io.File")
                    && routes.context().getVersion().startsWith("4.17."));
            routes.bind("routed", new LruIdempotentRepository(100, true));
            routes.bind("dataSource", database());
            routes.options().setWebhookSecret(WebhookServer.SECRET);
            if (snippet.code().contains("webhook") || snippet.code().contains("platform-http")) {
                WebhookServer.in(routes.context());
            }
            // the module reliability runs these with a broker
            routes.context().addComponent("jms", new SedaComponent());
            // when
            snippet.loadInto(routes, folder);
            useLocks(routes.context());
            routes.start();
            // then
            assertThat(((ModelCamelContext) routes.context()).getRouteDefinitions())
                    .isNotEmpty();
            // some wait for their sender
            await().untilAsserted(() -> assertThat(routes.context().getRoutes()).allMatch(route -> routes.context()
                    .getRouteController()
                    .getRouteStatus(route.getRouteId())
                    .isStarted()));
        }
    }

    /** As Camel Main does. */
    private static void useLocks(CamelContext context) throws Exception {
        for (CamelClusterService lock : context.getRegistry().findByType(CamelClusterService.class)) {
            context.addService(lock);
        }
    }

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    static List<Snippet> otherJava() throws IOException {
        return Manual.snippets().filter(snippet -> !snippet.isRoute()).toList();
    }

    @ParameterizedTest
    @MethodSource("otherJava")
    void compiles(Snippet snippet) throws Exception {
        // when
        Class<?> type = DocumentedJava.type(snippet);
        // then
        assertThat(type.getDeclaredMethods()).isNotEmpty();
    }

    static List<String> operationPages() {
        return Manual.operationPages();
    }

    @ParameterizedTest
    @MethodSource("operationPages")
    void aPageShowsEachRouteInBothLanguages(String page) {
        // given
        String operation = "chatmaid:" + page.replaceAll(".*/|\\.md", "");
        // when
        List<Snippet> routes = Manual.snippets(page)
                .filter(Snippet::isRoute)
                .filter(route -> route.code().contains(operation))
                .toList();
        // then
        assertThat(routes).extracting(Snippet::language).contains("java", "yaml");
    }
}
