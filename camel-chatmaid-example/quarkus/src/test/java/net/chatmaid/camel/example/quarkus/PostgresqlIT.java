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
package net.chatmaid.camel.example.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlIT {

    @TempDir
    Path folder;

    @Test
    void onePropertyPutsTheOrdersIntoPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ChatmaidSandbox sandbox =
                        ChatmaidSandbox.builder().step(Duration.ofMillis(200)).start();
                OrderApplication application = OrderApplication.with(sandbox, folder)
                        .property("orders.postgresql", postgres.getJdbcUrl("postgres", "postgres"))
                        .start()) {
            // when
            assertThat(application.place("P-1").status()).isEqualTo(201);
            assertThat(application.place("P-1").status()).isEqualTo(200);

            // then
            await().untilAsserted(() -> assertThat(application.way("P-1"))
                    .containsExactly("accepted", "pending", "sent", "delivered", "read"));
            assertThat(sandbox.messages()).hasSize(1);
            assertThat(application.get("/q/health").body().path("status").asText())
                    .isEqualTo("UP");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }
}
