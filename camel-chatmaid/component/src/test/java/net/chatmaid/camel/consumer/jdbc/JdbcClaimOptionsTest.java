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

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of the repository. */
class JdbcClaimOptionsTest {

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    @Test
    void usesATableInASchema() throws Exception {
        // given
        database.execute("CREATE SCHEMA shop");
        JdbcClaimRepository a = database.node();
        a.setTableName("shop.claims");
        // when
        database.start(a).add("msg_1:sent");
        // then
        assertThat(database.text("SELECT claim_key FROM shop.claims")).isEqualTo("msg_1:sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "claims; DROP TABLE x", "a.b.c.d", "\"claims\"", "1claims", "claims--", "a..b"})
    void rejectsATableNameThatIsNotValid(String name) {
        JdbcClaimRepository a = database.node();
        a.setTableName(name);
        assertThatThrownBy(() -> database.start(a))
                .hasStackTraceContaining("tableName is " + name + ": expected letters");
    }

    @Test
    void namesWhatIsMissing() {
        assertThatThrownBy(() -> database.start(database.node(null))).hasStackTraceContaining("dataSource is missing");
        assertThatThrownBy(() -> database.node().start()).hasStackTraceContaining("no CamelContext");
        assertThatThrownBy(() -> database.node().add("msg_1:sent")).hasMessageContaining("not started");
        JdbcClaimRepository brief = database.node();
        brief.setLease(Duration.ZERO);
        assertThatThrownBy(() -> database.start(brief)).hasStackTraceContaining("lease is PT0S: expected a duration");
    }

    @Test
    void hasAClockForEachKnownDatabase() {
        assertThat(DatabaseClock.of("PostgreSQL")).isEqualTo(DatabaseClock.of("H2"));
        assertThat(DatabaseClock.of("MySQL")).isEqualTo(DatabaseClock.of("MariaDB"));
        assertThat(DatabaseClock.of("Oracle")).contains("SYS_EXTRACT_UTC");
        assertThatThrownBy(() -> DatabaseClock.of("DB2")).hasMessageContaining("clockExpression");
    }
}
