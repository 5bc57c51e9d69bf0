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
import java.sql.Statement;
import java.util.regex.Pattern;

/** The table of claims. */
record ClaimTable(String name, ClaimStatements statements) {

    private static final String PART = "[A-Za-z_][A-Za-z0-9_]{0,62}";
    private static final Pattern NAME = Pattern.compile(PART + "(\\." + PART + "){0,2}");

    /**
     * @throws IllegalArgumentException if the name needs quotes
     */
    static String checkedName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("tableName is " + name
                    + ": expected letters, digits and underscores, with or without a schema, such as CHATMAID_CLAIM");
        }
        return name;
    }

    /**
     * Creates the table if it is missing.
     *
     * @throws MissingClaimTableException if it is missing and could not be created
     * @throws SQLException if the connection or the database failed, or the user may not read the table
     */
    void createIfMissing(Connection connection) throws SQLException {
        SQLException missing = probe(connection);
        if (missing == null) {
            return;
        }
        try {
            execute(connection, statements.create());
        } catch (SQLException e) {
            e.addSuppressed(missing);
            throw notCreated(connection, e);
        }
    }

    private SQLException notCreated(Connection connection, SQLException e) {
        if (SqlFailures.isDatabase(e, connection)) {
            return new SQLException(
                    "The table " + name + " is missing. The connection or the database failed while it was created",
                    e.getSQLState(),
                    e);
        }
        return new MissingClaimTableException(
                "The table " + name + " is missing and could not be created. Create it with: " + statements.create(),
                e);
    }

    /**
     * @throws SQLException if the table can't be read
     */
    void check(Connection connection) throws SQLException {
        SQLException missing = probe(connection);
        if (missing != null) {
            throw new SQLException(
                    "The table " + name + " can't be read. If it is missing, create it with: " + statements.create(),
                    missing);
        }
    }

    /**
     * Returns {@code null} if the table can be read, and the exception if it seems to be missing.
     *
     * @throws SQLException if it can't be read for another reason
     */
    private SQLException probe(Connection connection) throws SQLException {
        try {
            execute(connection, statements.probe());
            return null;
        } catch (SQLException e) {
            if (SqlFailures.isPermission(e)) {
                throw new SQLException(
                        "The user of the data source is not permitted to read the table " + name
                                + ". Grant SELECT, INSERT, UPDATE and DELETE on it",
                        e.getSQLState(),
                        e);
            }
            if (SqlFailures.isDatabase(e, connection)) {
                throw new SQLException(
                        "The table " + name + " could not be read, as the connection or the database failed",
                        e.getSQLState(),
                        e);
            }
            return e;
        }
    }

    /** With the timeouts of a start. */
    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            ClaimTimeouts.MAX.limit(statement);
            statement.execute(sql);
        }
    }
}
