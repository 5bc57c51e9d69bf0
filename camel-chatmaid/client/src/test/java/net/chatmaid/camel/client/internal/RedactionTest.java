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
package net.chatmaid.camel.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    private final Redaction redaction = ApiKeys.fixed("my-odd-key").redaction();

    @Test
    void masksKeysOfEachKind() {
        assertThat(redaction.clean("my-odd-key, sk_live_abc.DEF-1, sk_test_x and whsec_y are secrets"))
                .isEqualTo("***, sk_live_***, sk_test_*** and whsec_*** are secrets");
    }

    @Test
    void masksAKeyWithinAWord() {
        assertThat(redaction.clean("x_sk_live_abc, 1sk_test_abc and tokenwhsec_abc"))
                .isEqualTo("x_sk_live_***, 1sk_test_*** and tokenwhsec_***");
    }

    @Test
    void replacesLineBreaksOfAText() {
        assertThat(redaction.clean("failed\r\n2026-02-06 INFO all is well\u2028really"))
                .isEqualTo("failed 2026-02-06 INFO all is well really");
    }

    @Test
    void findsNoSecretInOtherTexts() {
        assertThat(redaction.holdsSecret("line one\nline two")).isFalse();
        assertThat(redaction.holdsSecret("Bearer my-odd-key")).isTrue();
    }
}
