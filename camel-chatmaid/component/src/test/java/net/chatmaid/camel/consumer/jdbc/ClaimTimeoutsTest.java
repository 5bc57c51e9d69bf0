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
package net.chatmaid.camel.consumer.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timeouts for a lease. */
class ClaimTimeoutsTest {

    @ParameterizedTest
    @CsvSource({
        // lease, network, statement in seconds
        "PT0.1S, 33,    1",
        "PT3S,   1000,  1",
        "PT6S,   2000,  1",
        "PT13.5S, 4500, 3",
        "PT30S,  10000, 6",
        "PT90S,  30000, 20",
        "PT1H,   30000, 20"
    })
    void areAThirdOfTheLeaseAtMost(Duration lease, int networkMillis, int statementSeconds) {
        // when
        ClaimTimeouts timeouts = ClaimTimeouts.of(lease);
        // then
        assertThat(timeouts.networkMillis()).isEqualTo(networkMillis);
        assertThat(timeouts.statementSeconds()).isEqualTo(statementSeconds);
    }

    @Test
    void rejectAMissingLease() {
        assertThatThrownBy(() -> ClaimTimeouts.of(null)).hasMessage("lease is null: expected a duration such as 30s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.002S"})
    void rejectALeaseThatHasNoThird(Duration lease) {
        assertThatThrownBy(() -> ClaimTimeouts.of(lease)).hasMessageContaining(": expected a duration such as 30s");
    }
}
