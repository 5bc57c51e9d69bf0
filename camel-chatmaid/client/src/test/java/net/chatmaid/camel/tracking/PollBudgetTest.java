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
import java.util.HashSet;
import java.util.Set;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Polls without a permit for each of their requests. */
class PollBudgetTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void continuesTheScanWherePermitsEndedIt() {
        // given: room for two polls at once, and a list of five pages
        polled.start(SandboxListOrder.SHUFFLED, 40);
        ScatteredMessages.add(polled.sandbox(), 450, NOW.minus(Duration.ofHours(2)));
        StatusPoll poll = polled.poll(DAY, false);

        // when
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            poll.poll(() -> true).forEach(change -> keys.add(Stages.key(change)));
            polled.advance(Duration.ofSeconds(10));
        }

        // then
        assertThat(keys).hasSize(3 * 450);
        assertThat(polled.sandbox().requests())
                .extracting(request -> request.query().replaceAll(".*page=(\\d+).*", "$1"))
                .startsWith("1", "2", "3", "4", "5");
    }
}
