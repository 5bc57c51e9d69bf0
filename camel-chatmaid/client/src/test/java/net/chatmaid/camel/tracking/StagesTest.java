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
package net.chatmaid.camel.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.StatusChange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {

    /** Times are seconds after creation. */
    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource({
        "pending,,,,, ''",
        ",,,,, ''",
        "sent,1,,,, pending-sent@1",
        "sent,0,,,, null-sent@0",
        "failed,0,,,1, null-sent@0 sent-failed@1",
        "sent,,,,, pending-sent@?",
        "delivered,1,2,,, pending-sent@1 sent-delivered@2",
        "read,1,2,3,, pending-sent@1 sent-delivered@2 delivered-read@3",
        "read,1,,3,, pending-sent@1 sent-read@3",
        "read,,,,, pending-read@?",
        "delivered,,2,,, pending-delivered@2",
        "failed,,,,1, pending-failed@1",
        "failed,1,,,2, pending-sent@1 sent-failed@2",
        "failed,1,2,,, pending-sent@1 sent-delivered@2 delivered-failed@?",
        "pending,1,,,, pending-sent@1",
        "sent,1,2,,, pending-sent@1 sent-delivered@2",
        ",1,,,, pending-sent@1",
        "recalled,1,,,, pending-sent@1 sent-recalled@?",
        "recalled,,,,, pending-recalled@?"
    })
    void oneFetchShowsEachStageThatWasReached(
            String status, Integer sent, Integer delivered, Integer read, Integer failed, String stages) {
        // given
        Message message = message(MessageStatus.of(status), at(sent), at(delivered), at(read), at(failed));

        // when
        String passed = String.join(
                " ", Stages.of(message).stream().map(StagesTest::print).toList());

        // then
        assertThat(passed).isEqualTo(stages);
        assertThat(Stages.of(message)).allSatisfy(change -> {
            assertThat(change.message()).isSameAs(message);
            assertThat(Stages.key(change)).isEqualTo("msg_1:" + change.status());
        });
    }

    private static String print(StatusChange change) {
        return change.previousStatus() + "-" + change.status() + "@"
                + (change.time() == null ? "?" : change.time().getEpochSecond());
    }

    private static Instant at(Integer seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    private static Message message(
            MessageStatus status, Instant sent, Instant delivered, Instant read, Instant failed) {
        return Message.builder()
                .id("msg_1")
                .status(status)
                .createdAt(Instant.EPOCH)
                .sentAt(sent)
                .deliveredAt(delivered)
                .readAt(read)
                .failedAt(failed)
                .additional(Map.of())
                .build();
    }
}
