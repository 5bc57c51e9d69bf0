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

import java.util.List;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Polls that make no request. */
class PollWithoutRequestTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void emitsNothingWithoutAPermit() {
        // given
        polled.start(SandboxListOrder.NEWEST_FIRST, 1);
        ScatteredMessages.add(polled.sandbox(), 1, NOW.minusSeconds(60));
        StatusPoll poll = polled.poll(DAY, false);
        List<StatusChange> changes = poll.poll(() -> true);
        assertThat(changes).hasSize(3);

        // when
        changes.forEach(change -> poll.routed(Stages.key(change)));

        // then
        assertThat(poll.poll(() -> true)).isEmpty();
        assertThat(polled.sandbox().requestCount()).isEqualTo(1);
    }

    @Test
    void makesNoRequestWhenItMustNotGoOn() {
        // given
        polled.start(SandboxListOrder.NEWEST_FIRST, 0);

        // then
        assertThat(polled.poll(DAY, false).poll(() -> false)).isEmpty();
        assertThat(polled.sandbox().requestCount()).isZero();
    }
}
