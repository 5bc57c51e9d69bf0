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
package net.chatmaid.camel.producer;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts and URLs with characters that Camel, Simple or a URI treat specially. */
final class AwkwardTexts {

    private AwkwardTexts() {}

    static Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(code -> !(code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE))
                .map(Character::toString);
        Arbitrary<String> awkward = Arbitraries.of(
                "&",
                "&to=+15550009999",
                "#",
                "#bean:x",
                "%",
                "%2F",
                "%25",
                "+",
                "{{",
                "}}",
                "{{x}}",
                "${",
                "${body}",
                "}",
                "$simple{body}",
                "\n",
                "\r\n",
                "\\",
                "\\n",
                "RAW(x)",
                ")",
                "?",
                "=",
                ",",
                "\"",
                "'",
                " ",
                "$",
                "ä",
                "👋",
                "resource:classpath:x",
                "?:",
                "x");
        return Arbitraries.frequencyOf(
                        Tuple.of(2, anything),
                        Tuple.of(3, awkward),
                        Tuple.of(2, Arbitraries.strings().ascii().ofLength(1)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isBlank());
    }

    static Arbitrary<List<String>> urls() {
        return url().list().ofMinSize(1).ofMaxSize(3);
    }

    static Arbitrary<String> url() {
        Arbitrary<String> hosts = Arbitraries.of(
                "a.example", "shop_media.storage.example", "bücher.example", "xn--bcher-kva.example:8443");
        Arbitrary<String> pieces = Arbitraries.of(
                        "a",
                        "B7",
                        "%2F",
                        "%25",
                        "%26",
                        "%20",
                        "%C3%A4",
                        "+",
                        "ä",
                        "世",
                        "-",
                        "_",
                        "~",
                        ".",
                        "&",
                        "=",
                        ";",
                        ",",
                        "X-Amz-Signature=a%2Bb",
                        "X-Amz-Expires=60",
                        "sig=x%2Fy%3D",
                        "'",
                        "(",
                        ")",
                        "*",
                        "!",
                        "$",
                        "@",
                        ":")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        return Combinators.combine(hosts, pieces, pieces.injectNull(0.3), pieces.injectNull(0.7))
                .as((host, path, query, fragment) -> "https://" + host + "/" + path
                        + (query == null ? "" : "?" + query)
                        + (fragment == null ? "" : "#" + fragment));
    }
}
