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
package net.chatmaid.camel.messages;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message of an exception or of the log, or a part that is composed with others.
 *
 * @param text the text, with … for each value
 * @param place the file and line of the text
 */
record LoggedMessage(String text, String place) {

    private static final int MIN_WORDS = 3;

    /** Creates a message from a text in which any number of … and of {} may stand for values. */
    static LoggedMessage of(String text, String place) {
        String values = text.replace("{}", MessageFlow.VALUE).replaceAll("…+", MessageFlow.VALUE);
        return new LoggedMessage(values.replaceAll("^[\\s….,;:]+|[\\s….,;:]+$", ""), place);
    }

    /** Whether it has at least three words. Shorter parts are not characteristic. */
    boolean isSentence() {
        return Arrays.stream(text.split("\\s+"))
                        .filter(word -> word.matches(".*[A-Za-z]{2}.*"))
                        .count()
                >= MIN_WORDS;
    }

    /** Whether a page has it, in one line of code with any text for each value. */
    boolean isOn(String page) {
        String pattern = Arrays.stream(text.split(MessageFlow.VALUE))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^`\\n]*"));
        return Pattern.compile(pattern).matcher(page).find();
    }

    @Override
    public String toString() {
        return place + ": " + text;
    }
}
