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

/** The table of claims. Several nodes may create it at the same time. */
record ClaimTable(String name, ClaimStatements statements) {

    private static final String PART = "[A-Za-z_][A-Za-z0-9_]{0,62}";
    private static final int MAX_PROBES = 200;
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

    /** Creates the table if it is missing. */
    void createIfMissing(Connection connection) throws SQLException {
        if (probe(connection) == null) {
            return;
        }
        try {
            execute(connection, statements.create());
        } catch (SQLException e) {
            SQLException stillMissing = probeForOthers(connection);
            if (stillMissing != null) {
                e.addSuppressed(stillMissing);
                throw new SQLException(
                        "The table " + name + " is missing and could not be created. Create it with: "
                                + statements.create(),
                        e);
            }
        }
    }

    /**
     * Whether another node has created it since. PostgreSQL refuses a table that a transaction has just created, some moments
     * before its other sessions know of that table.
     */
    private SQLException probeForOthers(Connection connection) {
        SQLException missing = probe(connection);
        for (int probes = 1; probes < MAX_PROBES && missing != null; probes++) {
            missing = probe(connection);
        }
        return missing;
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
