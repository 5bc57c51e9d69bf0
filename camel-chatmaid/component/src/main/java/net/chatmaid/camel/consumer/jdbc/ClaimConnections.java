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

/** Runs statements on a connection in auto-commit mode, and restores the mode afterwards. Thread-safe. */
final class ClaimConnections {

    /** The statements to run on a connection. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;

    ClaimConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (connection.getAutoCommit()) {
                return work.on(connection);
            }
            connection.setAutoCommit(true);
            return runAndRestore(connection, work);
        }
    }

    private static <T> T runAndRestore(Connection connection, Work<T> work) throws SQLException {
        T result;
        try {
            result = work.on(connection);
        } catch (SQLException | RuntimeException e) {
            try {
                connection.setAutoCommit(false);
            } catch (SQLException notRestored) {
                e.addSuppressed(notRestored);
            }
            throw e;
        }
        connection.setAutoCommit(false);
        return result;
    }
}
