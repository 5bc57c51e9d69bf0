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

/** Removes secrets from texts of other systems, such as an error that repeats a rejected API key. Thread-safe. */
public final class Redaction {

    /** Characters that could begin a new line in a log. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private final Supplier<List<String>> keys;

    /** Removes secrets by their prefixes only, before an API key is known. */
    public Redaction() {
        this(List::of);
    }

    /**
     * @param keys returns the known keys, the longest first
     */
    Redaction(Supplier<List<String>> keys) {
        this.keys = keys;
    }

    /** The text without secrets, on one line; {@code null} for {@code null}. */
    public String clean(String text) {
        return text == null ? null : CONTROL.matcher(withoutSecrets(text)).replaceAll(" ");
    }

    boolean holdsSecret(String text) {
        return !text.equals(withoutSecrets(text));
    }

    private String withoutSecrets(String text) {
        String withoutSecrets = text;
        for (String key : keys.get()) {
            withoutSecrets = withoutSecrets.replace(key, "***");
        }
        return LogText.withoutSecrets(withoutSecrets);
    }
}
