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
import static net.chatmaid.camel.webhook.Signatures.reason;
import static net.chatmaid.camel.webhook.Signatures.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.chatmaid.camel.webhook.ChatmaidSignatureException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that are not a signature. */
class MalformedSignatureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                ",",
                "=",
                "v1=HEX",
                "t=,v1=HEX",
                "t=x,v1=HEX",
                "t=-1770000000,v1=HEX",
                "t=+1770000000,v1=HEX",
                "t=1770000000.0,v1=HEX",
                "t=1e9,v1=HEX",
                "t=١٧٧٠٠٠٠٠٠٠,v1=HEX",
                "t=1770000000000000000,v1=HEX",
                "t=99999999999999999999999999,v1=HEX",
                "t=1770000000,t=1770000000,v1=HEX",
                "T=1770000000,v1=HEX",
                "t=1770000000",
                "t=1770000000,v1=",
                "t=1770000000,v1=HEX0",
                "t=1770000000,v0=HEX",
                "t=1770000000;v1=HEX",
                "t=1770000000,v1=zz3abd81d7f7e16ae31776174d8d2b5edcebc19c8f6cfb8eedc23f9cb5b2a14a",
            })
    void isMalformed(String header) {
        assertThat(reason(header.replace("HEX", HEX))).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void isMissing(String header) {
        assertThat(reason(header)).isEqualTo(Reason.MISSING);
        assertThat(reason(null)).isEqualTo(Reason.MISSING);
    }

    @Test
    void isMalformedIfTheHeaderIsOverTheLimits() {
        assertThat(reason("t=1770000000,v1=" + HEX + ",x=" + "y".repeat(5000))).isEqualTo(Reason.MALFORMED);
        assertThat(reason("t=1770000000" + (",v1=" + HEX).repeat(17))).isEqualTo(Reason.MALFORMED);
        assertThatCode(() -> verify("t=1770000000" + (",v1=" + HEX).repeat(16))).doesNotThrowAnyException();
    }
}
