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
import java.util.Set;

/** What an exception of a statement says about the database. SQL has no common code for a missing table. */
final class SqlFailures {

    /** Class 08: the connection failed. Class 57: the database or its operator ended the statement. */
    private static final Set<String> FAILED = Set.of("08", "57");

    /** 42501: the SQL standard and PostgreSQL. 90096: H2. */
    private static final Set<String> NOT_PERMITTED = Set.of("42501", "90096");

    private static final int VALIDATION_SECONDS = 5;

    private SqlFailures() {}

    static boolean isPermission(SQLException e) {
        return e.getSQLState() != null && NOT_PERMITTED.contains(e.getSQLState());
    }

    /** Whether the statement had no result because the connection or the database failed. */
    static boolean isDatabase(SQLException e, Connection connection) {
        String state = e.getSQLState();
        return state != null && state.length() > 2 && FAILED.contains(state.substring(0, 2)) || !isValid(connection);
    }

    private static boolean isValid(Connection connection) {
        try {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
