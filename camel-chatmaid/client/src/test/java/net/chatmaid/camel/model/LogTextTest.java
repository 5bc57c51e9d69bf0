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
package net.chatmaid.camel.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {

    @Property
    void showsOneLineOfVisibleCharactersAndNotTheWholeText(@ForAll String text) {
        String shown = LogText.of(text);
        assertThat(shown.codePoints()).noneMatch(LogText::isInvisible);
        assertThat(shown).matches("(?:<U\\+[0-9A-F]{4,6}>|.)*");
        assertThat(shown.replaceAll("<U\\+[0-9A-F]{4,6}>", "x").codePoints().count())
                .isLessThanOrEqualTo(LogText.MAX_LENGTH + 1);
    }

    @Test
    void writesInvisibleCharactersAsCodePoints() {
        assertThat(LogText.of("\u200ea\u00a0b\r\n\u2028\ufe0f\ud800\udb40\udc31é 😀"))
                .isEqualTo("<U+200E>a<U+00A0>b<U+000D><U+000A><U+2028><U+FE0F><U+D800><U+E0031>é 😀");
        assertThat(LogText.of(null)).isEqualTo("null");
    }

    @Test
    void doesNotCutACodePoint() {
        assertThat(LogText.of("\u200e".repeat(70))).isEqualTo("<U+200E>".repeat(60) + "…");
        assertThat(LogText.of("😀".repeat(61))).isEqualTo("😀".repeat(60) + "…");
        assertThat(LogText.of("😀".repeat(60))).isEqualTo("😀".repeat(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_live_abcdef0123", "my sk_test_abcdef0123", "sk_test_abcdef0123.x", "whsec_abcdef0123="})
    void hidesSecrets(String text) {
        assertThat(LogText.of(text)).contains("***").doesNotContain("abcdef");
        assertThat(LogText.whole("x".repeat(100) + text)).contains("***").doesNotContain("abcdef");
    }

    @Test
    void namesInvisibleCharactersOnce() {
        assertThat(LogText.invisibleIn("a b")).isEmpty();
        assertThat(LogText.invisibleIn("\u200ea\u200e")).contains("it contains the invisible character U+200E");
        assertThat(LogText.invisibleIn("\u0000\u200e\u2060"))
                .contains("it contains the invisible characters U+0000, U+200E, U+2060");
        assertThat(LogText.invisibleIn("\u0000\u0001\u0002\u0003\u0004"))
                .contains("it contains invisible characters, such as U+0000, U+0001, U+0002, U+0003");
    }
}
