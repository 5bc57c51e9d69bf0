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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.testing.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The repository that remembers a limited number of keys. */
class LruIdempotentRepositoryTest {

    @RegisterExtension
    final CapturedLog log = CapturedLog.of(LruIdempotentRepository.class);

    @Test
    void forgetsTheLeastRecentlyUsedKeyFirst() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(3, true);
        repository.add("a");
        repository.add("b");
        repository.add("c");
        // when
        repository.contains("a");
        repository.add("d");
        // then
        assertThat(repository.contains("b")).isFalse();
        assertThat(repository.contains("a")).isTrue();
        assertThat(repository.contains("d")).isTrue();
    }

    @Test
    void logsOnceForEachFillingThatItForgetsKeys() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        // when
        for (int i = 0; i < 30; i++) {
            repository.add("key " + i);
        }
        // then
        assertThat(log.events()).hasSize(2).allSatisfy(event -> assertThat(event.getFormattedMessage())
                .contains("10 keys", "idempotentRepository"));
    }

    @Test
    void addsAKeyOnce() {
        LruIdempotentRepository repository = new LruIdempotentRepository(10, false);
        assertThat(repository.add("a")).isTrue();
        assertThat(repository.add("a")).isFalse();
        assertThat(repository.confirm("a")).isTrue();
        assertThat(repository.remove("a")).isTrue();
        assertThat(repository.remove("a")).isFalse();
        repository.add("b");
        repository.clear();
        assertThat(repository.contains("b")).isFalse();
    }
}
