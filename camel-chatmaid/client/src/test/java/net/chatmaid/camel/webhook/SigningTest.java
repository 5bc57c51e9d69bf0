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
import static net.chatmaid.camel.webhook.Signatures.SECRET;
import static net.chatmaid.camel.webhook.Signatures.TIME;
import static net.chatmaid.camel.webhook.Signatures.verify;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a webhook is signed. */
class SigningTest {

    @Test
    void signsWithTheSecretThatIsVerifiedWith() {
        assertThatCode(() -> verify(ChatmaidWebhook.sign(" \"" + SECRET + "\"\n", Instant.ofEpochSecond(TIME), BODY)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "''"})
    void signsNothingWithoutASecret(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidWebhook.sign(secret, Instant.ofEpochSecond(TIME), BODY))
                .withMessage("A webhook can't be signed without a secret");
    }

    @Test
    void signsNoTimeBefore1970() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidWebhook.sign(SECRET, Instant.ofEpochSecond(-1), BODY))
                .withMessage("timestamp is 1969-12-31T23:59:59Z: expected 1970 or later");
    }
}
