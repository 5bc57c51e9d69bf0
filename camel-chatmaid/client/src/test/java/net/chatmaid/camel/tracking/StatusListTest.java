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

import static net.chatmaid.camel.tracking.ScatteredMessages.scatter;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists of messages of one status that take several polls. */
class StatusListTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @Test
    void aMessageThatLeftTheListIsEmittedBeforeItsEnd() {
        // given: a list of statuses that takes some five polls
        polled.start(SandboxListOrder.NEWEST_FIRST, Scale.of(40, 100));
        int messages = Scale.of(1200, 3000);
        List<String> tracked = scatter(polled.sandbox(), messages, 10);
        polled.track(tracked.size());
        polled.polls(30);

        for (double place : new double[] {0.02, 0.35, 0.52, 0.68, 0.98}) {
            String id = tracked.get((int) (place * messages));

            // when
            polled.sandbox().setStatus(id, "delivered");
            polled.polls(7);

            // then: by the end of the list a change can be twice as old
            assertThat(polled.emitted()).contains(id + ":delivered");
        }
    }
}
