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
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs statements on a connection in auto-commit mode and with a network timeout, and restores both afterwards. If the
 * database can't be reached any more, the network timeout ends the wait: the timeout of a statement does not, as most
 * drivers ask the database to cancel the statement. Thread-safe.
 */
final class ClaimConnections {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimConnections.class);

    /** The statements to run on a connection. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** Restores a setting of a connection. */
    @FunctionalInterface
    private interface Restore extends AutoCloseable {

        @Override
        void close() throws SQLException;
    }

    private final DataSource dataSource;
    private final ClaimTimeouts timeouts;

    ClaimConnections(DataSource dataSource, ClaimTimeouts timeouts) {
        this.dataSource = dataSource;
        this.timeouts = timeouts;
    }

    ClaimTimeouts timeouts() {
        return timeouts;
    }

    @SuppressWarnings("try")
    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Restore timeout = limitNetworkTimeout(connection);
                Restore mode = autoCommit(connection)) {
            return work.on(connection);
        }
    }

    private static Restore autoCommit(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            return () -> {};
        }
        connection.setAutoCommit(true);
        return () -> connection.setAutoCommit(false);
    }

    /**
     * A shorter timeout of the data source remains. Drivers and pools need not support network timeouts, and report
     * that in several ways; a connection that is broken fails with its next statement.
     */
    private Restore limitNetworkTimeout(Connection connection) {
        try {
            int before = connection.getNetworkTimeout();
            if (before > 0 && before <= timeouts.networkMillis()) {
                return () -> {};
            }
            setNetworkTimeout(connection, timeouts.networkMillis());
            return () -> setNetworkTimeout(connection, before);
        } catch (SQLException | AbstractMethodError e) {
            LOG.debug("The connection has no network timeout, as its driver or pool does not support it", e);
            return () -> {};
        }
    }

    /** On the calling thread: on another one, MySQL's driver could set the timeout when it has been restored already. */
    private static void setNetworkTimeout(Connection connection, int millis) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, millis);
    }
}
