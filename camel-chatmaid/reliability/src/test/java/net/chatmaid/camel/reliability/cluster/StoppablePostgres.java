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
package net.chatmaid.camel.reliability.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.testing.Patience;

/** A PostgreSQL whose processes can be paused. */
final class StoppablePostgres implements AutoCloseable {

    private final Path data;
    private final EmbeddedPostgres postgres;

    StoppablePostgres(Path data) throws IOException {
        this.data = data;
        postgres = EmbeddedPostgres.builder().setDataDirectory(data).start();
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Closes every second connection, and does not respond on the other ones and on new ones for a time.
     *
     * @return when it stopped
     */
    Instant stopFor(Duration time) throws Exception {
        List<Long> clients = clients();
        long server = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        List<Long> all = ProcessHandle.of(server)
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .toList();
        List<Long> closed = new ArrayList<>();
        for (int i = 0; i < clients.size(); i += 2) {
            closed.add(clients.get(i));
        }
        Instant begin = Instant.now();
        signal("STOP", List.of(server));
        signal("TERM", closed);
        List<Long> stopped = all.stream().filter(pid -> !closed.contains(pid)).toList();
        signal("STOP", stopped);
        Patience.get(CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)));
        signal("CONT", stopped);
        signal("CONT", List.of(server));
        return begin;
    }

    private List<Long> clients() throws SQLException {
        List<Long> pids = new ArrayList<>();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pid FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY pid")) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
        }
        return pids;
    }

    private static void signal(String name, List<Long> pids) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        pids.forEach(pid -> command.add(pid.toString()));
        // one of them may have ended meanwhile
        new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
