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
package net.chatmaid.camel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The values of the API: statuses, error codes, connection statuses. */
class ApiValuesTest {

    @Test
    void ranksStatusesInTheOrderOfTheirStages() {
        assertThat(List.of(
                        MessageStatus.PENDING,
                        MessageStatus.SENT,
                        MessageStatus.DELIVERED,
                        MessageStatus.READ,
                        MessageStatus.FAILED,
                        MessageStatus.of("recalled")))
                .extracting(MessageStatus::rank)
                .containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void isEqualToTheSameValueAndPrintsIt() {
        assertThat(MessageStatus.of("sent")).isEqualTo(MessageStatus.SENT).hasToString("sent");
        assertThat(ErrorCode.of("TIMEOUT")).isEqualTo(ErrorCode.TIMEOUT).hasToString("TIMEOUT");
        assertThat(ConnectionStatus.of("error"))
                .isEqualTo(ConnectionStatus.ERROR)
                .hasToString("error");
    }

    @Test
    void returnsNullForNull() {
        assertThat(MessageStatus.of(null)).isNull();
        assertThat(ErrorCode.of(null)).isNull();
        assertThat(ConnectionStatus.of(null)).isNull();
    }

    @Test
    void namesTheMissingFieldOfARecord() {
        assertThatNullPointerException()
                .isThrownBy(() -> new MessageStatus(null))
                .withMessage("status");
        assertThatNullPointerException().isThrownBy(() -> new ErrorCode(null)).withMessage("errorCode");
        assertThatNullPointerException()
                .isThrownBy(() -> new ConnectionStatus(null))
                .withMessage("connectionStatus");
        assertThatNullPointerException()
                .isThrownBy(() -> new StatusChange(null, null, MessageStatus.SENT, Instant.EPOCH))
                .withMessage("message");
        assertThatNullPointerException()
                .isThrownBy(() -> new Page<>(null, null))
                .withMessage("data");
    }

    @Test
    void keepsTheRowsOfAPageIfTheListChanges() {
        // given
        List<String> rows = Arrays.asList("a", null);

        // when
        Page<String> page = new Page<>(rows, new Pagination(1, 2, 2L, 1));
        rows.set(0, "b");

        // then
        assertThat(page.data()).containsExactly("a", null).isUnmodifiable();
    }
}
