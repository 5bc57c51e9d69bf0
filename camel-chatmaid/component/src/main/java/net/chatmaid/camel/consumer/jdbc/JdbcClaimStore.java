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

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.chatmaid.camel.consumer.claim.ClaimStore;
import net.chatmaid.camel.model.Sha256;

/** A store of claims in a table. Its primary key decides which node gets a claim. Thread-safe. */
final class JdbcClaimStore implements ClaimStore {

    /**
     * The number of attempts to claim a key, as a row can be deleted between the insert that finds it and the update.
     */
    private static final int ATTEMPTS = 2;

    private static final int BATCH = 1000;

    private final ClaimExecutor threads;
    private final ClaimConnections connections;
    private final ClaimTable table;

    JdbcClaimStore(ClaimExecutor threads, ClaimConnections connections, ClaimTable table) {
        this.threads = threads;
        this.connections = connections;
        this.table = table;
    }

    @Override
    public boolean claim(String key, String owner, Duration lease) throws Exception {
        String id = id(key);
        return onConnection(connection -> {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (insert(connection, id, key, owner, lease)
                        || update(connection, table.statements().takeOver(), owner, lease.toMillis(), id, owner) > 0) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean insert(Connection connection, String id, String key, String owner, Duration lease)
            throws SQLException {
        try {
            update(connection, table.statements().insert(), id, key, owner, lease.toMillis());
            return true;
        } catch (SQLException e) {
            // class 23: a constraint is violated, here that of the primary key
            if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean renew(String key, String owner, Duration lease) throws Exception {
        return renewAll(List.of(key), owner, lease).isEmpty();
    }

    @Override
    public Set<String> renewAll(Collection<String> keys, String owner, Duration lease) throws Exception {
        return onConnection(connection -> {
            Set<String> lost = new HashSet<>();
            List<String> all = List.copyOf(keys);
            for (int from = 0; from < all.size(); from += BATCH) {
                List<String> batch = all.subList(from, Math.min(all.size(), from + BATCH));
                lost.addAll(renewBatch(connection, batch, owner, lease));
            }
            return lost;
        });
    }

    private Set<String> renewBatch(Connection connection, List<String> keys, String owner, Duration lease)
            throws SQLException {
        try (PreparedStatement statement =
                prepare(connection, table.statements().renew())) {
            for (String key : keys) {
                set(statement, lease.toMillis(), id(key), owner);
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            Set<String> lost = new HashSet<>();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    lost.add(keys.get(i));
                }
            }
            return lost;
        }
    }

    @Override
    public boolean release(String key, String owner) throws Exception {
        return onConnection(connection -> update(connection, table.statements().release(), id(key), owner) > 0);
    }

    @Override
    public boolean isClaimed(String key) throws Exception {
        return onConnection(connection -> {
            try (PreparedStatement statement =
                    prepare(connection, table.statements().isClaimed())) {
                set(statement, id(key));
                try (ResultSet count = statement.executeQuery()) {
                    return count.next() && count.getInt(1) > 0;
                }
            }
        });
    }

    /** Removes claims that ended ten leases ago. A node that was only slow still finds that it has lost a claim. */
    @Override
    public void purge(Duration lease) throws Exception {
        onConnection(connection -> update(
                connection, table.statements().purge(), lease.multipliedBy(10).toMillis()));
    }

    /** The primary key of a claim: a hash, as some databases compare text without regard to case. */
    private static String id(String key) {
        return Sha256.hex(key);
    }

    private <T> T onConnection(ClaimConnections.Work<T> work) throws Exception {
        return threads.call(() -> connections.run(work));
    }

    private int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            connections.timeouts().limit(statement);
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public String toString() {
        return "the table " + table.name();
    }
}
