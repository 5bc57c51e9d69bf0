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

/** The requests that find a change. */
class PollRequestsTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void fetchesThePagesOfMessagesThatLeftTheListOfTheirStatus() {
        // given: one of five is tracked, ten pages of messages
        polled.start(SandboxListOrder.NEWEST_FIRST, 0);
        List<String> tracked = scatter(polled.sandbox(), 200, 5);
        polled.track(tracked.size());
        polled.polls(Scale.of(20, 60));

        // when: all change at once, which their history does not suggest
        tracked.forEach(id -> polled.sandbox().setStatus(id, "delivered"));
        polled.advance(Duration.ofMinutes(1));
        polled.sandbox().clearRequests();
        polled.polls(1);

        // then: the scan for new messages, the list of those that are sent, and the pages
        assertThat(polled.emitted()).containsAll(delivered(tracked));
        assertThat(polled.sandbox().requestCount()).isLessThanOrEqualTo(13);
    }
}
