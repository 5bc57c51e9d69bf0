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

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.chatmaid.camel.model.SendRequest;

/** Removes the texts of a message from a sentence that may repeat them, such as an error of the API. */
public final class MessageTexts {

    /** A message without texts. */
    static final MessageTexts NONE = new MessageTexts(List.of());

    /**
     * The number of consecutive characters by which a part of a text is recognized. A shorter text is recognized as a
     * whole.
     */
    private static final int RUN = 12;

    private static final int LONGEST_SENTENCE = 1000;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private final List<String> texts;

    /**
     * @param texts {@code null} and blank texts are ignored
     */
    MessageTexts(List<String> texts) {
        this.texts = texts;
    }

    public static MessageTexts of(SendRequest request) {
        List<String> content = Collections.singletonList(request.content());
        return new MessageTexts(
                request.mediaUrls() == null
                        ? content
                        : Stream.concat(content.stream(), request.mediaUrls().stream())
                                .toList());
    }

    /**
     * The sentence with {@code ***} in place of texts of the message; on one line, and at most 1,000 characters of it.
     */
    String removedFrom(String sentence) {
        String onOneLine = onOneLine(sentence);
        boolean cut = onOneLine.length() > LONGEST_SENTENCE;
        String text = cut ? onOneLine.substring(0, LONGEST_SENTENCE) : onOneLine;
        boolean[] hidden = new boolean[text.length()];
        texts.stream()
                .filter(Objects::nonNull)
                .map(MessageTexts::onOneLine)
                .filter(secret -> !secret.isEmpty())
                .forEach(secret -> hide(secret, text, hidden));
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < hidden.length; i++) {
            if (!hidden[i]) {
                shown.append(text.charAt(i));
            } else if (i == 0 || !hidden[i - 1]) {
                shown.append("***");
            }
        }
        return shown.append(cut ? "…" : "").toString();
    }

    private static void hide(String secret, String text, boolean[] hidden) {
        if (secret.length() <= RUN) {
            for (int at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
                if (isWhole(text, at, at + secret.length())) {
                    markHidden(hidden, at, secret.length());
                }
            }
            return;
        }
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= secret.length(); i++) {
            runs.add(secret.substring(i, i + RUN));
        }
        for (int i = 0; i + RUN <= text.length(); i++) {
            if (runs.contains(text.substring(i, i + RUN))) {
                markHidden(hidden, i, RUN);
            }
        }
    }

    /** Whether a short text is a word of its own: {@code Hi} must not match in {@code This}. */
    private static boolean isWhole(String text, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }

    private static void markHidden(boolean[] hidden, int from, int length) {
        for (int i = from; i < from + length; i++) {
            hidden[i] = true;
        }
    }

    private static String onOneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
