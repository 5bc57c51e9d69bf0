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

import static net.chatmaid.camel.tracking.ScatteredMessages.delivered;
import static net.chatmaid.camel.tracking.ScatteredMessages.scatter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A scan that takes more requests than a poll has permits for. */
class ContinuedPollTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void emitsTheOldestChangesByItsEnd() {
        // given: one of twenty is tracked, so their status shows them in few requests and their places in twenty times
        // as many
        polled.start(SandboxListOrder.NEWEST_FIRST, Scale.of(40, 100));
        List<String> tracked = scatter(polled.sandbox(), Scale.of(400, 1000), 20);
        polled.track(tracked.size());
        polled.polls(30);

        // when: the oldest change
        List<String> changed = tracked.subList(0, 5);
        changed.forEach(id -> polled.sandbox().setStatus(id, "delivered"));
        polled.polls(12);

        // then
        assertThat(polled.emitted()).containsAll(delivered(changed));
    }

    @Test
    void doesNotDelayTheScanForNewMessages() {
        // given: pages of new messages, and permits for a few of them in a poll
        polled.start(SandboxListOrder.NEWEST_FIRST, Scale.of(40, 100));
        List<String> tracked = scatter(polled.sandbox(), Scale.of(2400, 6000), 1, Duration.ofMinutes(10));
        polled.track(tracked.size());
        polled.polls(2);

        // when
        String late =
                ScatteredMessages.add(polled.sandbox(), polled.sandbox().clock().now(), "sent");
        polled.sandbox().setStatus(late, "sent");
        polled.polls(4);

        // then
        assertThat(polled.emitted()).contains(late + ":sent");
    }
}
