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
package net.chatmaid.camel.webhook;

import static net.chatmaid.camel.webhook.Signatures.BODY;
import static net.chatmaid.camel.webhook.Signatures.HEX;
import static net.chatmaid.camel.webhook.Signatures.SECRET;
import static net.chatmaid.camel.webhook.Signatures.at;
import static net.chatmaid.camel.webhook.Signatures.reason;
import static net.chatmaid.camel.webhook.Signatures.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The age at which a signed webhook is accepted. */
class SignatureToleranceTest {

    @ParameterizedTest
    @CsvSource({"1800,0", "-1800,0", "0,0", "1799,999999999", "-1800,1"})
    void isFreshWithinTheTolerance(long seconds, int nanos) {
        assertThatCode(() -> verify("t=1770000000,v1=" + HEX, List.of(SECRET), at(seconds, nanos)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1800,1", "1801,0", "-1801,999999999", "86400,0", "-86400,0"})
    void isStaleOutsideTheTolerance(long seconds, int nanos) {
        assertThat(reason("t=1770000000,v1=" + HEX, at(seconds, nanos))).isEqualTo(Reason.STALE);
    }

    @Test
    void isFreshInTheSameSecondWithoutATolerance() {
        assertThatCode(() -> ChatmaidWebhook.verify(
                        BODY, "t=1770000000,v1=" + HEX, List.of(SECRET), Duration.ZERO, at(0, 0)))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(ChatmaidSignatureException.class)
                .isThrownBy(() -> ChatmaidWebhook.verify(
                        BODY, "t=1770000000,v1=" + HEX, List.of(SECRET), Duration.ZERO, at(1, 0)));
    }
}
