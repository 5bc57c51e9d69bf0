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

import static net.chatmaid.camel.tracking.PolledSandbox.DAY;
import static net.chatmaid.camel.tracking.PolledSandbox.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The age of the messages that a poll emits. */
class PollLookbackTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void emitsOnlyLaterStagesThanTheFirstPollIfOnlyNew() {
        // given
        polled.start(SandboxListOrder.NEWEST_FIRST, 0);
        ScatteredMessages.add(polled.sandbox(), 5, NOW.minus(Duration.ofHours(1)));
        StatusPoll poll = polled.poll(DAY, true);
        assertThat(poll.poll(() -> true)).isEmpty();

        // when
        SandboxMessage added = polled.sandbox().addMessage(polled.sandbox().liveKey(), "+15557654321", "x", NOW);
        polled.sandbox().advance(Duration.ofSeconds(5));

        // then
        assertThat(poll.poll(() -> true))
                .extracting(Stages::key)
                .containsExactly(added.id() + ":sent", added.id() + ":delivered", added.id() + ":read");
    }

    @Test
    void emitsNoMessageFromBeforeTheLookback() {
        // given
        polled.start(SandboxListOrder.NEWEST_FIRST, 0);
        ScatteredMessages.add(polled.sandbox(), 5, NOW.minus(Duration.ofMinutes(61)));
        ScatteredMessages.add(polled.sandbox(), 2, NOW.minus(Duration.ofMinutes(59)));

        // then
        assertThat(polled.poll(Duration.ofHours(1), false).poll(() -> true)).hasSize(6);
    }

    @Test
    void fetchesNoPagesOfOlderMessages() {
        // given: nine pages of old messages, one of a new one
        polled.start(SandboxListOrder.NEWEST_FIRST, 0);
        ScatteredMessages.add(polled.sandbox(), 900, NOW.minus(Duration.ofDays(20)));
        ScatteredMessages.add(polled.sandbox(), 1, NOW.minusSeconds(60));

        // when
        StatusPoll poll = polled.poll(DAY, false);
        assertThat(poll.poll(() -> true)).hasSize(3);

        // then: page 1, and one out of turn
        assertThat(polled.sandbox().requestCount()).isEqualTo(2);
    }
}
