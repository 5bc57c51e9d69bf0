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

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long a claim in a table lasts. */
class JdbcClaimLeaseTest {

    @RegisterExtension
    final ClaimDatabase database = new ClaimDatabase();

    @Test
    void isTakenOverWhenItsLeaseHasEndedByTheClockOfTheDatabase() throws Exception {
        // given
        JdbcClaimRepository a = database.start(database.node());
        JdbcClaimRepository b = database.start(database.node());
        a.add("msg_1:sent");
        // when
        database.advance(ClaimDatabase.LEASE);
        boolean atTheEnd = b.add("msg_1:sent");
        database.advance(Duration.ofMillis(1));
        boolean afterwards = b.add("msg_1:sent");
        // then
        assertThat(atTheEnd).isFalse();
        assertThat(afterwards).isTrue();
        // and the node that was too late leaves it alone
        assertThat(a.remove("msg_1:sent")).isFalse();
        assertThat(b.contains("msg_1:sent")).isTrue();
    }

    @Test
    void leavesNoRowOfAClaimThatIsReleased() throws Exception {
        // given
        JdbcClaimRepository a = database.start(database.node());
        a.add("msg_1:sent");
        // when
        a.remove("msg_1:sent");
        // then
        assertThat(database.text("SELECT COUNT(*) FROM CHATMAID_CLAIM")).isEqualTo("0");
    }
}
