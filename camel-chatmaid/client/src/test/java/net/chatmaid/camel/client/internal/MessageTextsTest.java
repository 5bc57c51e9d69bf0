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

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class MessageTextsTest {

    private static String shown(String sentence, String... texts) {
        return new MessageTexts(Arrays.asList(texts)).removedFrom(sentence);
    }

    @Example
    void hidesAText() {
        assertThat(shown("content 'Your code is 482913' is bad", "Your code is 482913"))
                .isEqualTo("content '***' is bad");
    }

    @Example
    void hidesTheBeginningOfAText() {
        assertThat(shown("content 'Your code is 4829…' is bad", "Your code is 482913, keep it"))
                .isEqualTo("content '***…' is bad");
    }

    @Example
    void hidesATextOfSeveralLinesInEachForm() {
        String text = "Dear Ada,\n\nyour order 7784\tis on its way";
        assertThat(shown("bad: " + text, text)).isEqualTo("bad: ***");
        assertThat(shown("bad: Dear Ada, your order 7784 is on its way", text)).isEqualTo("bad: ***");
    }

    @Example
    void hidesAShortTextOnlyAsAWord() {
        assertThat(shown("This 'Hi' is Hi-fi", "Hi")).isEqualTo("This '***' is ***-fi");
    }

    @Example
    void leavesOtherSentencesUnchanged() {
        assertThat(shown("to must be a number", null, "", " ", "Hello")).isEqualTo("to must be a number");
    }

    @Example
    void cutsALongSentence() {
        assertThat(shown("x".repeat(5000))).hasSize(1001).endsWith("…");
    }

    @Property
    void leavesNoLongPartOfAText(
            @ForAll @AlphaChars @StringLength(max = 40) String before,
            @ForAll @StringLength(min = 13, max = 60) @AlphaChars String text,
            @ForAll @StringLength(max = 40) String after) {
        assertThat(new MessageTexts(List.of(text)).removedFrom(before + text + after))
                .doesNotContain(text)
                .doesNotContain(text.substring(0, 12))
                .doesNotContain(text.substring(text.length() - 12));
    }
}
