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
package net.chatmaid.camel.example.quarkus;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the orders are: PostgreSQL when {@code orders.postgresql} names one, else a file of H2. */
@ApplicationScoped
public class Database {

    private final javax.sql.DataSource pool;

    @Inject
    Database(
            @DataSource("h2") Instance<AgroalDataSource> h2,
            @DataSource("postgresql") Instance<AgroalDataSource> postgresql,
            @ConfigProperty(name = "orders.postgresql") Optional<String> url) {
        this((url.isPresent() ? postgresql : h2).get());
    }

    Database(javax.sql.DataSource pool) {
        this.pool = pool;
    }

    @PostConstruct
    void createTables() {
        try (InputStream schema = Database.class.getResourceAsStream("/schema.sql")) {
            String tables = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            try {
                execute(tables);
            } catch (SQLException e) {
                // of two processes that create them at the same time PostgreSQL refuses one; then the other has
                execute(tables);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The tables could not be created: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The connections of the database that is used. */
    public javax.sql.DataSource pool() {
        return pool;
    }

    /** As a part of the transaction that there is, or else as one. */
    int update(String sql, Object... values) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("The database could not be changed", e);
        }
    }
}
