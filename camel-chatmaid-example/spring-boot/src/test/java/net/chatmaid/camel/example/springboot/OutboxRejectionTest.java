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

/** A message that one process has sent and Chatmaid rejected for another. */
class OutboxRejectionTest {

    @RegisterExtension
    final OutboxDatabase database = new OutboxDatabase();

    @Test
    void theMessageCountsIfTheRejectionIsWrittenAfterIt() {
        // given
        database.outbox(60_000).claim(ROW, "a");
        // when
        database.outbox(0).sent(ROW, OutboxDatabase.message());
        database.outbox(0).rejected(ROW, "a", REJECTION);
        // then
        assertThat(database.rejections()).isZero();
        assertThat(database.status()).isEqualTo("pending");
    }

    @Test
    void theMessageCountsIfTheRejectionIsWrittenBeforeIt() {
        // given
        database.outbox(60_000).claim(ROW, "a");
        // when
        database.outbox(0).rejected(ROW, "a", REJECTION);
        // then
        assertThat(database.status()).isEqualTo("rejected");
        // when
        database.outbox(0).sent(ROW, OutboxDatabase.message());
        // then
        assertThat(database.rejections()).isZero();
        assertThat(database.status()).isEqualTo("pending");
    }
}
