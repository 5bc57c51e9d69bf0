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

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Renewal of the claims of a node. */
class JdbcClaimRenewalTest {

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    @Test
    void extendsClaimsAndReturnsThoseThatAreLost() throws Exception {
        // given
        JdbcClaimStore store = database.store();
        store.claim("kept", "a", ClaimDatabase.LEASE);
        store.claim("late", "a", ClaimDatabase.LEASE);
        store.claim("taken", "a", ClaimDatabase.LEASE);
        // when
        database.advance(ClaimDatabase.LEASE.plusMillis(1));
        store.claim("taken", "b", ClaimDatabase.LEASE);
        Set<String> lost = store.renewAll(List.of("kept", "late", "taken", "never"), "a", ClaimDatabase.LEASE);
        // then
        assertThat(lost).containsExactlyInAnyOrder("taken", "never");
        assertThat(store.claim("kept", "b", ClaimDatabase.LEASE)).isFalse();
        assertThat(store.claim("taken", "a", ClaimDatabase.LEASE)).isFalse();
    }

    @Test
    void renewsThousandsOfClaimsAtOnce() throws Exception {
        // given
        JdbcClaimStore store = database.store();
        List<String> keys = IntStream.range(0, 2500).mapToObj(i -> "msg_" + i).toList();
        for (String key : keys) {
            store.claim(key, "a", ClaimDatabase.LEASE);
        }
        // when
        database.advance(ClaimDatabase.LEASE);
        assertThat(store.renewAll(keys, "a", ClaimDatabase.LEASE)).isEmpty();
        database.advance(ClaimDatabase.LEASE);
        // then
        assertThat(store.isClaimed("msg_0")).isTrue();
        assertThat(store.isClaimed("msg_2499")).isTrue();
    }
}
