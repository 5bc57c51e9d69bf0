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
import java.util.Locale;

/** The SQL expressions for the milliseconds since 1970, which do not depend on the time zone of the session. */
final class DatabaseClock {

    private static final String STANDARD = "EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000";
    private static final String MYSQL = "UNIX_TIMESTAMP() * 1000";
    private static final String ORACLE = "(CAST(SYS_EXTRACT_UTC(SYSTIMESTAMP) AS DATE) - DATE '1970-01-01') * 86400000";

    private DatabaseClock() {}

    /**
     * @throws IllegalStateException if the database is not known
     */
    static String of(Connection connection) throws SQLException {
        return of(connection.getMetaData().getDatabaseProductName());
    }

    static String of(String product) {
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql", "h2" -> STANDARD;
            case "mysql", "mariadb" -> MYSQL;
            case "oracle" -> ORACLE;
            default ->
                throw new IllegalStateException("The database is " + product
                        + ", for which JdbcClaimRepository has no expression for the time. Set its property"
                        + " clockExpression to an SQL expression for the milliseconds since 1970");
        };
    }
}
