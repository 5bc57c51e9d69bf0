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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A poll whose request fails. */
class PollFailureTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void fetchesThePageAgainWithTheNextPoll() {
        // given
        polled.start(SandboxListOrder.NEWEST_FIRST, 0);
        ScatteredMessages.add(polled.sandbox(), 250, NOW.minus(Duration.ofHours(2)));
        StatusPoll poll = polled.poll(DAY, false);
        polled.sandbox().afterEachPage(() -> {
            polled.sandbox().afterEachPage(null);
            polled.sandbox().failNext(2, Fault.status(503));
        });

        // then: what was fetched is emitted, and a failure of the first request is thrown
        assertThat(poll.poll(() -> true)).hasSize(300);
        assertThatThrownBy(() -> poll.poll(() -> true)).isExactlyInstanceOf(ChatmaidServerException.class);
        assertThat(poll.poll(() -> true)).hasSize(750);
    }
}
