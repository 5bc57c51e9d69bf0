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

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.chatmaid.camel.model.LogText;

/** Takes secrets out of a text that comes from outside, such as an error that repeats the key it rejected. */
public final class Redaction {

    /** A text from outside must not begin a line of its own in a log. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private final Supplier<List<String>> keys;

    /** For a text that comes before any key is known. */
    public Redaction() {
        this(List::of);
    }

    /**
     * @param keys the known keys, the longest first
     */
    Redaction(Supplier<List<String>> keys) {
        this.keys = keys;
    }

    /** The text without secrets, on one line; {@code null} for {@code null}. */
    public String clean(String text) {
        return text == null ? null : CONTROL.matcher(masked(text)).replaceAll(" ");
    }

    boolean holdsSecret(String text) {
        return !text.equals(masked(text));
    }

    private String masked(String text) {
        String masked = text;
        for (String key : keys.get()) {
            masked = masked.replace(key, "***");
        }
        return LogText.withoutSecrets(masked);
    }
}
