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
package net.chatmaid.camel.reliability.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** The keys that a repository holds, read without Camel. */
@FunctionalInterface
public interface RememberedKeys {

    Set<String> keys() throws IOException, SQLException;

    /** In the file of Camel's file repository. */
    static RememberedKeys in(Path file) {
        return () -> Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    }

    /** In the table of Camel's JDBC repository. */
    static RememberedKeys in(String jdbcUrl) {
        return () -> {
            Set<String> keys = new HashSet<>();
            try (Connection connection = DriverManager.getConnection(jdbcUrl);
                    Statement statement = connection.createStatement()) {
                if (hasTable(connection)) {
                    ResultSet rows = statement.executeQuery("SELECT messageId FROM CAMEL_MESSAGEPROCESSED");
                    while (rows.next()) {
                        keys.add(rows.getString(1));
                    }
                }
            }
            return keys;
        };
    }

    /** In the same table, without the rows that were added later. */
    static RememberedKeys in(String jdbcUrl, Instant latest) {
        return () -> {
            Set<String> keys = new HashSet<>();
            try (Connection connection = DriverManager.getConnection(jdbcUrl);
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT messageId FROM CAMEL_MESSAGEPROCESSED WHERE createdAt < ?")) {
                statement.setTimestamp(1, Timestamp.from(latest));
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        };
    }

    private static boolean hasTable(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "camel_messageprocessed", null)) {
            return tables.next();
        }
    }
}
