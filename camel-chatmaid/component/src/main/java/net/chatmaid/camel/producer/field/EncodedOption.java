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
package net.chatmaid.camel.producer.field;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Detects options that are percent-encoded as a whole, as a Pipe passes the properties of a Kamelet. */
public final class EncodedOption {

    private static final Pattern ENCODED = Pattern.compile("(?=.*%)(?:[a-zA-Z0-9.*_+-]|%[0-9A-F]{2})++");

    private EncodedOption() {}

    /** The advice at the end of an error about the option; empty if the text is not encoded. */
    public static String advice(String text) {
        return decoded(text)
                .map(value -> ". It is percent-encoded: in a Pipe, write it as RAW(" + value + ")")
                .orElse("");
    }

    /** Whether it contains a Simple function that is not evaluated because it is encoded. */
    static boolean hidesFunction(String text) {
        return decoded(text)
                .map(SimpleParts::of)
                .filter(parts -> parts.stream().anyMatch(SimpleParts.Part::isFunction))
                .isPresent();
    }

    private static Optional<String> decoded(String text) {
        return ENCODED.matcher(text).matches()
                ? Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
