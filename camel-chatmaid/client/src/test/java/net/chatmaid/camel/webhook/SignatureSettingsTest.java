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
import static net.chatmaid.camel.webhook.Signatures.OTHER;
import static net.chatmaid.camel.webhook.Signatures.SECRET;
import static net.chatmaid.camel.webhook.Signatures.TIME;
import static net.chatmaid.camel.webhook.Signatures.at;
import static net.chatmaid.camel.webhook.Signatures.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verification without a secret, and what its exceptions do not show. */
class SignatureSettingsTest {

    @Test
    void isNotPossibleWithoutASecret() {
        for (Collection<String> secrets : List.of(
                List.<String>of(), List.of(""), List.of(SECRET, " "), Collections.<String>singletonList(null))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> verify("t=1770000000,v1=" + HEX, secrets, at(0, 0)))
                    .withMessageContaining("secret");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidWebhook.verify(
                        BODY, "t=1770000000,v1=" + HEX, List.of(SECRET), Duration.ofSeconds(-1), at(0, 0)))
                .withMessageContaining("tolerance");
    }

    @Test
    void exceptionsShowNeitherTheSecretNorTheHeaderNorTheBody() {
        // given
        List<String> headers = Arrays.asList(
                null,
                "unexpected",
                "t=unexpected,v1=" + HEX,
                "t=1770000000,v1=unexpected",
                "t=1770000000,v1=" + OTHER,
                "t=" + TIME + ",v1=" + HEX);
        for (String header : headers) {
            // when
            ChatmaidSignatureException rejection = catchThrowableOfType(
                    ChatmaidSignatureException.class, () -> verify(header, List.of(SECRET), at(5000, 0)));
            // then
            assertThat(rejection).hasNoCause();
            assertThat(rejection.getMessage())
                    .startsWith("The webhook")
                    .doesNotContain("unexpected", SECRET, HEX, OTHER, "{}", "1770000000");
        }
    }
}
