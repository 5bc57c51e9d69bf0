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

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A URL is checked by its syntax, as a browser reads it. */
class MediaUrlRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop_media.storage.example/a.jpg",
                "https://a_b.example",
                "https://_a.example/",
                "https://-a.example/",
                "https://müller.example/a.jpg",
                "https://例え.テスト/画像.jpg",
                "https://مثال.إختبار/صورة.jpg",
                "https://xn--mller-kva.example/a.jpg",
                "https://\uD83D\uDE00.example/a.jpg",
                "https://example.com/Grüße%20aus.jpg",
                "https://example.com/\uD83D\uDE00.jpg",
                "https://example.com/می\u200cخواهم.jpg",
                "https://example.com/a%2Fb.pdf?sig=x%2Fy%3D",
                "https://example.com/a?X-Amz-Signature=a%2Bb&X-Amz-Expires=60",
                "https://example.com/a|b",
                "https://example.com/a{b}[c]^`\"<>",
                "https://example.com/100%",
                "https://example.com/a,b;c=d@e:f",
                "https://example.com:8443/a",
                "https://example.com:/a",
                "https://example.com.",
                "https://example.com?a",
                "https://example.com#a",
                "https://localhost/a",
                "https://user:secret@example.com/a",
                "https://192.0.2.1/a",
                "https://[2001:db8::1]:8443/a",
                "hTTps://EXAMPLE.com/A"
            })
    void acceptsAnHttpsUrlWithAHost(String url) {
        assertThat(FieldRules.mediaUrl(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " https://example.com/a",
                "https://example.com/a ",
                "https://example.com/a\n",
                "https://exam ple.com/a",
                "https://example.com/a\u00a0b",
                "https://example.com/a\tb",
                "https://example.com/a\u0000",
                "https://example.com/a\u202ejpg",
                "https://example.com/\ud800",
                "\ufeffhttps://example.com/a",
                "https://",
                "https://?a",
                "https://#a",
                "https://:443/a",
                "https://user@/a",
                "https:/example.com/a",
                "https:\\\\example.com\\a",
                "https://example.com\\@evil.example/a",
                "https://a..example/a",
                "https://.example/a",
                "https://./a",
                "https://exa<mple/a",
                "https://exa|mple/a",
                "https://exa%mple/a",
                "https://exa\uff0fmple/a",
                "https://exa\uff20mple/a",
                "https://\u2100.example/a",
                "https://example.com:x/a",
                "https://example.com:65536/a",
                "https://example.com:1:2/a",
                "https://192.0.2.256/a",
                "https://192.0.2/a",
                "https://[2001:db8::1/a",
                "https://[]/a",
                "https://[x]/a",
                "javascript:alert(1)",
                "//example.com/a",
                "httpss://example.com/a",
                "example.com/a.jpg"
            })
    void rejectsOtherUrls(String url) {
        assertThat(FieldRules.mediaUrl(url)).hasValueSatisfying(problem -> assertThat(problem)
                .startsWith("mediaUrls has '")
                .endsWith("expected an https URL without spaces that Chatmaid can reach")
                .doesNotContain("\n", "\u0000", "\u202e"));
    }

    @Test
    void showsNeitherUserNorQueryInAnError() {
        assertThat(FieldRules.mediaUrl("http://me:pw@example.com/a?X-Amz-Signature=abc"))
                .contains(
                        "mediaUrls has 'http://***@example.com/a?…': expected an https URL without spaces that Chatmaid can reach");
        assertThat(FieldRules.mediaUrl("https://example.com/a\u200eb"))
                .contains("mediaUrls has 'https://example.com/a<U+200E>b': it contains the invisible character U+200E;"
                        + " expected an https URL without spaces that Chatmaid can reach");
    }

    @Property
    void acceptsHostsPathsAndQueriesInAllScripts(
            @ForAll("labels") List<String> labels, @ForAll("rest") String path, @ForAll("rest") String query) {
        String host = String.join(".", labels);
        assertThat(FieldRules.mediaUrl("https://" + host + "/" + path + "?" + query + "#" + query))
                .isEmpty();
    }

    @Property
    void rejectsSpacesAndControlCharacters(@ForAll("rest") String path, @ForAll("blank") String blank) {
        assertThat(FieldRules.mediaUrl("https://example.com/" + path + blank)).isPresent();
        assertThat(FieldRules.mediaUrl("https://exa" + blank + "mple.com/" + path))
                .isPresent();
        assertThat(FieldRules.mediaUrl(blank + "https://example.com/" + path)).isPresent();
    }

    @Provide
    Arbitrary<List<String>> labels() {
        Arbitrary<String> label = Combinators.combine(
                        Arbitraries.of("a", "ü", "例", "م", "я", "\uD83D\uDE00"),
                        Arbitraries.strings().withChars("abz09_-äé例مя").ofMaxLength(20))
                .as(String::concat);
        return label.list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> rest() {
        return Arbitraries.strings()
                .withCharRange('\u0021', '\u007e')
                .withCharRange('\u00a1', '\u00ac')
                .withCharRange('\u00ae', '\u0377')
                .withCharRange('\u4e00', '\u9fff')
                .ofMaxLength(40)
                .map(text -> text.replace('\\', '/'));
    }

    @Provide
    Arbitrary<String> blank() {
        return Arbitraries.of(
                " ", "\t", "\n", "\r", "\u0000", "\u007f", "\u0085", "\u00a0", "\u2003", "\u2028", "\u3000", "\u200b");
    }
}
