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

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;

/** Processes of the service on one PostgreSQL by one property, with one sandbox. */
final class OrderServices implements AutoCloseable {

    private final Path folder;
    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
    private final EmbeddedPostgres database;
    private final Relay wayToDatabase;
    private final List<OrderService> started = new ArrayList<>();
    private volatile OrderService service;

    private OrderServices() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "orders").toAbsolutePath();
        database = EmbeddedPostgres.start();
        wayToDatabase = new Relay(database.getPort());
        service = startAnother();
    }

    static OrderServices start() {
        try {
            return new OrderServices();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OrderService startAnother() throws IOException {
        OrderService another = OrderService.start(
                folder,
                sandbox,
                "--spring.datasource.url=jdbc:postgresql://localhost:" + wayToDatabase.port()
                        + "/postgres?user=postgres",
                "--camel.component.chatmaid.requests-per-minute=0",
                "--orders.poll=1000",
                // longer than any test lets a client wait
                "--server.tomcat.connection-timeout=10m",
                "--orders.lease=5000",
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.datasource.hikari.validation-timeout=500",
                // logs what it claims
                "--logging.level.net.chatmaid.camel.example=debug");
        started.add(another);
        return another;
    }

    OrderService service() {
        return service;
    }

    void replace(OrderService another) {
        service = another;
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }

    Relay wayToDatabase() {
        return wayToDatabase;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        started.forEach(OrderService::close);
        wayToDatabase.close();
        database.close();
        sandbox.close();
    }
}
