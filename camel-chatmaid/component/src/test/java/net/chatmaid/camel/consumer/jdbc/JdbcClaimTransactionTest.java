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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Claims and the transaction of their caller. */
class JdbcClaimTransactionTest {

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    @Test
    void commitsIfTheTransactionOfTheCallerIsRolledBack() throws Exception {
        // given
        TransactionalDataSource transactional = new TransactionalDataSource(database.dataSource());
        JdbcClaimRepository a = database.start(database.node(transactional));
        JdbcClaimRepository b = database.start(database.node());
        b.add("released in it");
        b.remove("released in it");
        a.add("released in it");
        // when
        transactional.begin();
        boolean claimed = a.add("msg_1:sent");
        boolean released = a.remove("released in it");
        boolean meanwhile = b.add("msg_1:sent");
        transactional.rollback();
        // then
        assertThat(List.of(claimed, released, meanwhile)).containsExactly(true, true, false);
        assertThat(b.add("msg_1:sent")).isFalse();
        assertThat(b.add("released in it")).isTrue();
    }

    @Test
    void returnsConnectionsWithTheAutoCommitThatTheyHad() throws Exception {
        // given
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            ClaimConnections connections = new ClaimConnections(OneConnection.of(connection), ClaimTimeouts.MAX);
            // when
            boolean during = connections.run(Connection::getAutoCommit);
            assertThatThrownBy(() -> connections.run(each -> {
                        throw new SQLException("The statement fails");
                    }))
                    .hasMessage("The statement fails");
            // then
            assertThat(during).isTrue();
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }
}
