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
package net.chatmaid.camel.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.chatmaid.camel.model.MessageStatus;
import org.junit.jupiter.api.Test;

/** The rows of the tracked messages. */
class TrackedMessagesTest {

    private final TrackedMessages messages = new TrackedMessages();

    @Test
    void findsWhetherTheStatusHasChanged() {
        // given
        int row = messages.add("a", 0);

        // then
        assertThat(messages.update(row, MessageStatus.PENDING)).isTrue();
        assertThat(messages.update(row, MessageStatus.PENDING)).isFalse();
        assertThat(messages.update(row, MessageStatus.of("queued"))).isTrue();
        assertThat(messages.update(row, MessageStatus.of("paused"))).isTrue();
        assertThat(messages.has(row, MessageStatus.of("paused"))).isTrue();
    }

    @Test
    void findsNoMessageWithoutAnId() {
        assertThat(messages.find(null)).isEqualTo(TrackedMessages.NONE);
    }

    @Test
    void keepsTheStateOfEachMessageWhenOthersAreRemoved() {
        // given
        IntStream.range(0, 1000).forEach(i -> {
            int row = messages.add("m" + i, i);
            messages.update(row, MessageStatus.of("status" + i));
            messages.setPosition(row, 10 * i);
            messages.setMissed(row, i % 3 == 0);
            messages.setFetched(row, 2 * i);
        });

        // when
        IntStream.range(0, 1000).filter(i -> i % 7 != 0).forEach(i -> messages.remove(messages.find("m" + i)));

        // then
        assertThat(messages.size()).isEqualTo(143);
        for (int i = 0; i < 1000; i += 7) {
            int row = messages.find("m" + i);
            assertThat(messages.id(row)).isEqualTo("m" + i);
            assertThat(messages.created(row)).isEqualTo(i);
            assertThat(messages.fetched(row)).isEqualTo(2 * i);
            assertThat(messages.has(row, MessageStatus.of("status" + i))).isTrue();
            assertThat(messages.missed(row)).isEqualTo(i % 3 == 0);
            assertThat(messages.position(row)).isEqualTo(i % 3 == 0 ? ListPositions.NO_POSITION : 10 * i);
        }
    }

    @Test
    void addsAMessageWithoutTheStateOfOneThatWasRemoved() {
        // given
        int row = messages.add("a", 5);
        messages.update(row, MessageStatus.SENT);
        messages.setPosition(row, 3);
        messages.setMissed(row, true);
        messages.setFetched(row, 9);
        messages.remove(row);

        // when
        int added = messages.add("b", 6);

        // then
        assertThat(messages.find("a")).isEqualTo(TrackedMessages.NONE);
        assertThat(messages.has(added, MessageStatus.SENT)).isFalse();
        assertThat(messages.has(added, null)).isTrue();
        assertThat(messages.position(added)).isEqualTo(ListPositions.NO_POSITION);
        assertThat(messages.missed(added)).isFalse();
        assertThat(messages.fetched(added)).isEqualTo(6);
    }

    @Test
    void removesTheMessagesBeforeAHorizon() {
        // given
        IntStream.range(0, 1000).forEach(i -> messages.add("m" + i, i % 10));

        // when
        messages.removeBefore(4);

        // then
        assertThat(messages.size()).isEqualTo(600);
        assertThat(IntStream.range(0, 1000).filter(i -> messages.find("m" + i) != TrackedMessages.NONE))
                .allMatch(i -> i % 10 >= 4);

        // when
        messages.removeBefore(10);

        // then
        assertThat(messages.size()).isZero();
    }

    @Test
    void shiftsThePositionsThatAreKnown() {
        // given
        messages.setPosition(messages.add("a", 0), 7);
        messages.add("b", 0);

        // when
        messages.shift(40);

        // then
        assertThat(messages.position(messages.find("a"))).isEqualTo(47);
        assertThat(messages.position(messages.find("b"))).isEqualTo(ListPositions.NO_POSITION);
    }
}
