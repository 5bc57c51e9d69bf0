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
package net.chatmaid.camel.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxRequest;
import org.junit.jupiter.api.Test;

/** The journal has a bound. */
class JournalBoundTest {

    private static final SandboxRequest REQUEST =
            new SandboxRequest(Instant.EPOCH, "GET", "/v1/messages", "", "", Map.of());

    private final RequestJournal journal = new RequestJournal();

    @Test
    void keepsTheLatestRequests() {
        // given
        long first = journal.add(REQUEST);
        // when
        for (int i = 0; i < RequestJournal.BOUND; i++) {
            journal.add(REQUEST);
        }
        journal.complete(new JournaledRequest(first, REQUEST, null));
        // then
        assertThat(journal.size()).isEqualTo(RequestJournal.BOUND);
        assertThat(journal.all()).hasSize(RequestJournal.BOUND);
        assertThat(journal.latest(first + 1, 1, all -> true)).isEmpty();
        assertThat(journal.latest(first + 2, 1, all -> true)).hasSize(1);
    }

    @Test
    void goesOnCountingAfterItWasCleared() {
        // given
        long first = journal.add(REQUEST);
        // when
        journal.clear();
        long second = journal.add(REQUEST);
        // then
        assertThat(second).isGreaterThan(first);
        assertThat(journal.size()).isEqualTo(1);
    }
}
