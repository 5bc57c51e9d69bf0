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

import static net.chatmaid.camel.tracking.PolledSandbox.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Polls of messages that are old or behind many others. */
class OldMessageTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void anOldMessageIsFetchedWithinAMinuteWhilePermitsAreAvailable() {
        // given: twenty hours old, behind others
        polled.start(SandboxListOrder.NEWEST_FIRST, 100);
        String old = ScatteredMessages.add(polled.sandbox(), NOW.minus(Duration.ofHours(20)), "sent");
        for (int i = 0; i < 3000; i++) {
            ScatteredMessages.add(
                    polled.sandbox(), NOW.minus(Duration.ofHours(2)).plusSeconds(i), "delivered");
        }
        polled.track(1);
        polled.polls(5);

        // when
        polled.sandbox().setStatus(old, "delivered");
        polled.polls(12);

        // then
        assertThat(polled.emitted()).contains(old + ":delivered");
    }

    @Test
    void oneOfTenScansFetchesAPageOutOfTurn() {
        // given: nine pages of old messages
        polled.start(SandboxListOrder.NEWEST_FIRST, 0);
        for (int i = 0; i < 900; i++) {
            ScatteredMessages.add(
                    polled.sandbox(), NOW.minus(Duration.ofDays(20)).plusSeconds(i), "delivered");
        }
        ScatteredMessages.add(polled.sandbox(), NOW.minusSeconds(60), "delivered");

        // when
        polled.track(0);
        polled.polls(20);

        // then
        assertThat(polled.sandbox().requestCount()).isEqualTo(22);
    }
}
