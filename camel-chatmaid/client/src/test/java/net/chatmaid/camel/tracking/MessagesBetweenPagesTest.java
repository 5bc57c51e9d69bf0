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
import java.util.concurrent.atomic.AtomicInteger;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that are created between two requests for pages. */
class MessagesBetweenPagesTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @ParameterizedTest
    @EnumSource
    void hideNoOtherMessage(SandboxListOrder order) {
        // given
        polled.start(order, 0);
        ScatteredMessages.add(polled.sandbox(), 350, NOW.minus(Duration.ofHours(2)));
        AtomicInteger pages = new AtomicInteger();
        polled.sandbox().afterEachPage(() -> {
            if (pages.incrementAndGet() < 5) {
                ScatteredMessages.add(polled.sandbox(), 30, NOW);
            }
        });

        // when
        StatusPoll poll = polled.poll(DAY, false);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            poll.poll(() -> true).forEach(change -> keys.add(Stages.key(change)));
        }

        // then
        for (SandboxMessage message : polled.sandbox().messages().subList(0, 350)) {
            assertThat(keys).contains(message.id() + ":sent", message.id() + ":delivered", message.id() + ":read");
        }
    }
}
