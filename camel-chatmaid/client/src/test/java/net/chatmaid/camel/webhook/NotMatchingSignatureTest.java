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

import static net.chatmaid.camel.webhook.Signatures.HEX;
import static net.chatmaid.camel.webhook.Signatures.NEW_HEX;
import static net.chatmaid.camel.webhook.Signatures.OTHER;
import static net.chatmaid.camel.webhook.Signatures.at;
import static net.chatmaid.camel.webhook.Signatures.reason;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures of other bodies, times or secrets. */
class NotMatchingSignatureTest {

    @ParameterizedTest
    @CsvSource({"1770000001", "1769999999", "01770000000"})
    void doesNotMatchIfTheTimeIsWrittenDifferently(String time) {
        assertThat(reason("t=" + time + ",v1=" + HEX)).isEqualTo(Reason.NOT_MATCHING);
    }

    @Test
    void doesNotMatchAnotherSecret() {
        assertThat(reason("t=1770000000,v1=" + NEW_HEX)).isEqualTo(Reason.NOT_MATCHING);
    }

    @Test
    void isVerifiedBeforeTheTime() {
        assertThat(reason("t=1,v1=" + HEX)).isEqualTo(Reason.NOT_MATCHING);
        assertThat(reason("t=999999999999999999,v1=" + HEX)).isEqualTo(Reason.NOT_MATCHING);
        assertThat(reason("t=1770000000,v1=" + OTHER, at(86400, 0))).isEqualTo(Reason.NOT_MATCHING);
    }
}
