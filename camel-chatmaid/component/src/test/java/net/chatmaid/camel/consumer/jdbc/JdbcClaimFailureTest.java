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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Interrupts, and a database that fails. */
class JdbcClaimFailureTest {

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    @Test
    void keepsAnInterruptAndTheClaim() throws Exception {
        // given
        JdbcClaimRepository a = database.start(database.node());
        // when
        Thread.currentThread().interrupt();
        boolean claimed = a.add("msg_1:sent");
        // then
        assertThat(Thread.interrupted()).isTrue();
        assertThat(claimed).isTrue();
        assertThat(a.remove("msg_1:sent")).isTrue();
    }

    @Test
    void namesTheKeyAndClaimsNothingIfTheDatabaseFails() throws Exception {
        // given
        JdbcClaimRepository a = database.start(database.node());
        database.execute("ALTER TABLE CHATMAID_CLAIM RENAME TO elsewhere");
        // when
        assertThatThrownBy(() -> a.add("msg_1:sent"))
                .hasMessageContaining("msg_1:sent could not be claimed in the table CHATMAID_CLAIM");
        database.execute("ALTER TABLE elsewhere RENAME TO CHATMAID_CLAIM");
        // then
        assertThat(a.add("msg_1:sent")).isTrue();
    }

    @Test
    void namesTheStatementThatCreatesAMissingTable() {
        JdbcClaimRepository a = database.node();
        a.setCreateTable(false);
        assertThatThrownBy(() -> database.start(a))
                .hasStackTraceContaining("create it with: CREATE TABLE CHATMAID_CLAIM");
    }
}
