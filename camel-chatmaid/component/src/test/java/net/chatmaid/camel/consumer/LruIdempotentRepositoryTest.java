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

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LruIdempotentRepositoryTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(LruIdempotentRepository.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void open() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
    }

    @Test
    void whatWasAskedForLongestAgoIsForgottenFirst() {
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
    void forgettingIsSaidOncePerFillingAndNotPerKey() {
        // given
        LruIdempotentRepository repository = new LruIdempotentRepository(10, true);
        // when
        for (int i = 0; i < 30; i++) {
            repository.add("key " + i);
        }
        // then
        assertThat(log.list).hasSize(2).allSatisfy(event -> assertThat(event.getFormattedMessage())
                .contains("10 keys", "idempotentRepository"));
    }

    @Test
    void aKeyIsNewOnce() {
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
