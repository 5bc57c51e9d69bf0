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
import static net.chatmaid.camel.webhook.Signatures.verify;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of Chatmaid. */
class SignatureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=1770000000,v1=HEX",
                "v1=HEX,t=1770000000",
                " t = 1770000000 , v1 = HEX ",
                "t=1770000000,\tv1=\tHEX",
                "t=1770000000,v1=OTHER,v1=HEX",
                "t=1770000000,v1=HEX,v1=OTHER",
                "t=1770000000,v1=short,v1=HEX",
                "t=1770000000,v0=HEX,v2=x,v1=HEX,nothing,,=",
                "t=1770000000,v1=HEX,",
            })
    void isAccepted(String header) {
        assertThatCode(() -> verify(header.replace("HEX", HEX).replace("OTHER", OTHER)))
                .doesNotThrowAnyException();
    }

    @Test
    void isAcceptedInUpperCase() {
        assertThatCode(() -> verify("t=1770000000,v1=" + HEX.toUpperCase(Locale.ROOT)))
                .doesNotThrowAnyException();
    }

    @Test
    void matchesEitherSecretDuringARotation() {
        for (String hex : List.of(HEX, NEW_HEX)) {
            assertThatCode(() -> verify("t=1770000000,v1=" + hex, List.of("whsec_new", "whsec_old"), at(0, 0)))
                    .doesNotThrowAnyException();
        }
    }
}
