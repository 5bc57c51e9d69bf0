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
package net.chatmaid.camel.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The log of deliveries has a bound. */
class DeliveryLogTest {

    private static final DeliveryAttempt ATTEMPT = new DeliveryAttempt(
            0,
            Instant.EPOCH,
            "message.sent",
            "msg_1",
            "msg_1",
            1,
            URI.create("http://localhost/hook"),
            DeliveryAttempt.Outcome.ACCEPTED,
            204,
            null,
            null,
            false,
            null,
            "{}");

    @Test
    void keepsTheLatestAttempts() {
        // given
        DeliveryLog log = new DeliveryLog();
        // when
        for (int i = 0; i <= DeliveryLog.BOUND; i++) {
            log.add(ATTEMPT);
        }
        // then
        assertThat(log.latest(Long.MAX_VALUE, Integer.MAX_VALUE, all -> true)).hasSize(DeliveryLog.BOUND);
        assertThat(log.latest(2, 1, all -> true)).isEmpty();
        assertThat(log.latest(3, 1, all -> true)).hasSize(1);
    }
}
