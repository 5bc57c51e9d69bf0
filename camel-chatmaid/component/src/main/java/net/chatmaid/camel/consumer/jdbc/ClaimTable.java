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
     */
    void createIfMissing(Connection connection) throws MissingClaimTableException {
        SQLException missing = probe(connection);
        if (missing == null) {
            return;
        }
        try {
            execute(connection, statements.create());
        } catch (SQLException e) {
            e.addSuppressed(missing);
            throw new MissingClaimTableException(
                    "The table " + name + " is missing and could not be created. Create it with: "
                            + statements.create(),
                    e);
        }
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

    private SQLException probe(Connection connection) {
        try {
            execute(connection, statements.probe());
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
