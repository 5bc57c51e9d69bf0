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
package net.chatmaid.camel.sandbox;

import static net.chatmaid.camel.sandbox.DisturbedWebhooks.SEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of a disorder that are not valid. */
class DisorderLimitsTest {

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAShareThatIsNotBetweenZeroAndOne(double share) {
        for (Throwable rejection : List.of(
                catchThrowable(() -> SEEDED.dropped(share)),
                catchThrowable(() -> SEEDED.doubled(share)),
                catchThrowable(() -> SEEDED.doubledAtOnce(share)),
                catchThrowable(() -> SEEDED.reordered(share)))) {
            assertThat(rejection)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A share of webhooks must be from 0 to 1, but is " + share + ".");
        }
    }

    @Test
    void rejectsSharesOverOneAndANegativeTime() {
        WebhookDisorder half = SEEDED.doubled(0.6);
        assertThatThrownBy(() -> half.doubledAtOnce(0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.6")
                .hasMessageContaining("0.5");
        assertThatThrownBy(() -> SEEDED.heldBackAtMost(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-0.001S");
    }
}
