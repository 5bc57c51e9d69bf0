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
package net.chatmaid.camel.consumer.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.chatmaid.camel.testing.CapturedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The level at which rejected requests are logged. */
class RejectionLogTest {

    @RegisterExtension
    final CapturedLog lines = CapturedLog.of(RejectionLog.class);

    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final RejectionLog log = new RejectionLog(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void logsEachKindAtWarnOnceAnHourAndOtherwiseAtDebug() {
        // given
        lines.level(Level.DEBUG);
        // when: strangers first, and then Chatmaid with another secret
        log.add("missing", "No signature");
        log.add("missing", "No signature");
        log.add("matching", "Another secret");
        now = now.plus(Duration.ofMinutes(59));
        log.add("matching", "Another secret");
        now = now.plus(Duration.ofMinutes(1));
        log.add("matching", "Another secret");
        // then
        assertThat(levels()).containsExactly(Level.WARN, Level.DEBUG, Level.WARN, Level.DEBUG, Level.WARN);
    }

    private List<Level> levels() {
        return lines.events().stream().map(ILoggingEvent::getLevel).toList();
    }
}
