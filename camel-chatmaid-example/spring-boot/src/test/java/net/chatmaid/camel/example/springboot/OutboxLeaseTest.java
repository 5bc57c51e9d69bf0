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

/** A process whose send fails after another process has claimed the row. */
class OutboxLeaseTest {

    @RegisterExtension
    final OutboxDatabase database = new OutboxDatabase();

    @Test
    void leavesTheRowToTheOther() {
        // given
        database.outbox(0).claim(ROW, "a");
        database.outbox(60_000).claim(ROW, "b");
        // when
        database.outbox(60_000).later(ROW, "a", REJECTION);
        // then
        assertThat(database.isUntouchedAndOf("b")).isTrue();
        assertThat(database.outbox(60_000).claim(ROW, "c")).isFalse();
    }

    @Test
    void leavesTheRowToTheOtherIfChatmaidRejectedTheMessage() {
        // given
        database.outbox(0).claim(ROW, "a");
        database.outbox(60_000).claim(ROW, "b");
        // when
        database.outbox(60_000).rejected(ROW, "a", REJECTION);
        // then
        assertThat(database.isUntouchedAndOf("b")).isTrue();
        assertThat(database.status()).isEqualTo("waiting");
        assertThat(database.outbox(60_000).claim(ROW, "c")).isFalse();
    }
}
