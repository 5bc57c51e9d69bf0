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
package net.chatmaid.camel.example.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboxTest {

    @Test
    void thePauseGrowsUpToAMinute() {
        assertThat(Outbox.pause(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Outbox.pause(3)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Outbox.pause(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Outbox.pause(1_000)).isEqualTo(Duration.ofMinutes(1));
    }
}
