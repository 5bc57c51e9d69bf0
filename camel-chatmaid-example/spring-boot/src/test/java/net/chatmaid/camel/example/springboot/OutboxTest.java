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
package net.chatmaid.camel.example.springboot;

import static net.chatmaid.camel.example.springboot.OutboxDatabase.REJECTION;
import static net.chatmaid.camel.example.springboot.OutboxDatabase.ROW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which process may send the message of a row. */
class OutboxTest {

    @RegisterExtension
    final OutboxDatabase database = new OutboxDatabase();

    @Test
    void oneProcessHasARowUntilItsLeaseEnds() {
        // given a lease that has ended
        assertThat(database.outbox(0).claim(ROW, "a")).isTrue();
        // when
        assertThat(database.outbox(60_000).claim(ROW, "b")).isTrue();
        // then
        assertThat(database.outbox(60_000).claim(ROW, "c")).isFalse();
        assertThat(database.waitsForMoreThan(59)).isTrue();
        assertThat(database.waitsForMoreThan(61)).isFalse();
    }

    @Test
    void noProcessClaimsARowThatWaits() {
        // given
        database.outbox(60_000).claim(ROW, "a");
        // when
        database.outbox(60_000).later(ROW, "a", REJECTION);
        // then
        assertThat(database.outbox(60_000).claim(ROW, "b")).isFalse();
        assertThat(database.waitsForMoreThan(2)).isFalse();
        assertThat(database.count("outbox where attempts = 1")).isOne();
    }

    @Test
    void aClaimThatFailsChangesNothing() {
        // when
        database.outbox(60_000).later(ROW, "a", new IllegalStateException("the claim could not be written"));
        // then
        assertThat(database.count("outbox where attempts = 0 and last_error is null"))
                .isOne();
        assertThat(database.outbox(60_000).claim(ROW, "b")).isTrue();
    }
}
