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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that fails while a node opens the table. */
class ClaimTableFailureTest {

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = database.dataSource().getConnection();
    }

    @AfterEach
    void stop() throws Exception {
        scheduler.shutdownNow();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57014", "57P01"})
    void aFailureOfTheDatabaseIsNotAMissingTable(String state) {
        assertThatThrownBy(() -> openWithFailures(state))
                .hasMessage("The table claims could not be read, as the connection or the database failed")
                .hasRootCauseMessage("Failure " + state);
        assertThat(failures).containsExactly(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42501", "90096"})
    void aMissingPermissionIsNotAMissingTable(String state) {
        assertThatThrownBy(() -> openWithFailures(state))
                .hasMessageStartingWith("The user of the data source is not permitted to read the table claims. Grant");
        assertThat(failures).containsExactly(state);
    }

    @Test
    void aConnectionThatIsClosedIsNotAMissingTable() {
        assertThatThrownBy(() -> open("createStatement", () -> {
                    failures.add("closed");
                    connection.close();
                    return new SQLException("Unknown", "HY000");
                }))
                .hasMessageStartingWith("The table claims could not be read");
        assertThat(failures).containsExactly("closed");
    }

    @Test
    void aConnectionThatIsLostWhileTheTableIsCreatedIsNotRetried() {
        assertThatThrownBy(() -> openWithFailures("42P01", "08006"))
                .hasMessage("The table claims is missing. The connection or the database failed while it was created");
        assertThat(failures).containsExactly("42P01", "08006");
    }

    @Test
    void limitsTheTimeToReadAndToCreateTheTable() throws Exception {
        // when
        open("setQueryTimeout", () -> {
            failures.add("timeout");
            return new SQLFeatureNotSupportedException("Not supported");
        });
        // then
        assertThat(failures).containsExactly("timeout", "timeout");
        assertThat(database.text("SELECT COUNT(*) FROM claims")).isEqualTo("0");
    }

    /** Each statement fails with the next state, and after the last one with that. */
    private void openWithFailures(String... states) throws Exception {
        open("createStatement", () -> {
            String state = states[Math.min(failures.size(), states.length - 1)];
            failures.add(state);
            return new SQLException("Failure " + state, state);
        });
    }

    private void open(String method, Failure failure) throws Exception {
        ClaimConnections connections = new ClaimConnections(
                OneConnection.without(Set.of(method), failure::unchecked, connection), ClaimTimeouts.MAX);
        new ClaimTableOpener(connections, scheduler).open("claims", "0", true);
    }

    @FunctionalInterface
    private interface Failure {

        SQLException next() throws SQLException;

        default Throwable unchecked() {
            try {
                return next();
            } catch (SQLException e) {
                return e;
            }
        }
    }
}
