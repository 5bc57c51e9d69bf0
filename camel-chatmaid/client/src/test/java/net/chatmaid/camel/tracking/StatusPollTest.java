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
import java.util.List;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a poll emits. */
class StatusPollTest {

    @RegisterExtension
    final PolledSandbox polled = new PolledSandbox();

    @ParameterizedTest
    @EnumSource
    void emitsEachStageOfEachMessageInTheOrderOfTheirTimes(SandboxListOrder order) {
        // given
        polled.start(order, 0);
        ScatteredMessages.add(polled.sandbox(), 250, NOW.minus(Duration.ofHours(2)));

        // when
        List<StatusChange> changes = polled.poll(DAY, false).poll(() -> true);

        // then: each message was sent, delivered and read
        assertThat(changes).hasSize(750);
        assertThat(changes).extracting(Stages::key).doesNotHaveDuplicates();
        assertThat(changes).extracting(StatusChange::time).isSorted();
        assertThat(polled.sandbox().requestCount()).isEqualTo(3);
    }
}
