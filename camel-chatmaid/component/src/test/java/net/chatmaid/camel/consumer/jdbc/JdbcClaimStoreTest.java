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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows of nodes that are gone, and of responses that were lost. */
class JdbcClaimStoreTest {

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    @Test
    void removesTheRowsOfDeadNodesAfterTenLeases() throws Exception {
        // given
        JdbcClaimStore store = database.store();
        store.claim("old", "a", ClaimDatabase.LEASE);
        database.advance(ClaimDatabase.LEASE.multipliedBy(5));
        store.claim("new", "a", ClaimDatabase.LEASE);
        // when
        database.advance(ClaimDatabase.LEASE.multipliedBy(6).plusMillis(1));
        store.purge(ClaimDatabase.LEASE);
        // then
        assertThat(database.text("SELECT claim_key FROM CHATMAID_CLAIM")).isEqualTo("new");
    }

    @Test
    void givesANodeItsOwnClaimWhoseResponseWasLost() throws Exception {
        // given: the response of the database.dataSource() was lost
        JdbcClaimStore store = database.store();
        store.claim("msg_1:sent", "a", ClaimDatabase.LEASE);
        // then
        assertThat(store.claim("msg_1:sent", "b", ClaimDatabase.LEASE)).isFalse();
        assertThat(store.claim("msg_1:sent", "a", ClaimDatabase.LEASE)).isTrue();
    }
}
