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
package net.chatmaid.camel.example.springboot;

import static net.chatmaid.camel.example.springboot.OrderService.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another database by one property. */
class PostgresTest {

    @TempDir
    Path folder;

    @Test
    void theSameOnPostgreSql() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                OrderService service = OrderService.start(
                        folder, "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"))) {
            // when
            assertThat(service.post(order("1", "+12025550101")).statusCode()).isEqualTo(201);
            // then
            service.awaitStatus("1", "read");
            assertThat(service.post(order("1", "+12025550101")).statusCode()).isEqualTo(200);
            assertThat(folder.resolve("chatmaid-orders")).doesNotExist();
        }
    }
}
