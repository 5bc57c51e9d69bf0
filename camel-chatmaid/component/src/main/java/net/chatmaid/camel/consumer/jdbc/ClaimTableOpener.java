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
package net.chatmaid.camel.consumer.jdbc;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Opens the table of claims when a node starts, and creates it if it is missing. Several nodes may create it at the same
 * time. PostgreSQL rejects a table that another transaction has just created, some moments before other sessions can
 * read it, so the attempt is repeated after a pause. The attempts are few, as each one leaves two errors in the log of
 * a database in which this node is not permitted to create tables.
 */
final class ClaimTableOpener {

    private static final RetryPolicy<ClaimTable> RETRIES = RetryPolicy.<ClaimTable>builder()
            .handle(MissingClaimTableException.class)
            .withBackoff(Duration.ofMillis(50), Duration.ofSeconds(1))
            .withMaxRetries(4)
            .build();

    private final ClaimConnections connections;
    private final ScheduledExecutorService scheduler;

    /** @param scheduler runs the statements; a pause holds no thread and no connection */
    ClaimTableOpener(ClaimConnections connections, ScheduledExecutorService scheduler) {
        this.connections = connections;
        this.scheduler = scheduler;
    }

    /**
     * Blocks until the table is open.
     *
     * @param clock an expression for the milliseconds since 1970; {@code null} for that of a known database
     * @param create whether to create the table if it is missing
     * @throws SQLException if the table is not there or the database fails
     */
    ClaimTable open(String name, String clock, boolean create) throws Exception {
        return ClaimExecutor.join(Failsafe.with(RETRIES)
                .with(scheduler)
                .getAsync(() -> connections.run(connection -> open(connection, name, clock, create))));
    }

    private static ClaimTable open(Connection connection, String name, String clock, boolean create)
            throws SQLException {
        ClaimTable table =
                new ClaimTable(name, ClaimStatements.of(name, clock != null ? clock : DatabaseClock.of(connection)));
        if (create) {
            table.createIfMissing(connection);
        } else {
            table.check(connection);
        }
        return table;
    }
}
