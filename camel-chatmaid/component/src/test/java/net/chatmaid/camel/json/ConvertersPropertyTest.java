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
package net.chatmaid.camel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.SendRequest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;

/** A send goes through every form of JSON and comes back; whatever else there is, is rejected and nothing worse. */
class ConvertersPropertyTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private TypeConverter converter;

    @BeforeProperty
    void start() {
        context.start();
        converter = context.getTypeConverter();
    }

    @AfterProperty
    void stop() {
        context.stop();
    }

    @Property
    void keepsASendInEachForm(@ForAll("sends") SendRequest send) throws Exception {
        for (Class<?> form : List.of(Map.class, String.class, byte[].class, InputStream.class, JsonNode.class)) {
            // when
            Object written = converter.mandatoryConvertTo(form, send);
            // then
            assertThat(converter.mandatoryConvertTo(SendRequest.class, written)).isEqualTo(send);
        }
    }

    @Property
    void readsOrRejectsAnyText(@ForAll("texts") String text) {
        assertThatCode(() -> {
                    try {
                        converter.mandatoryConvertTo(SendRequest.class, text);
                    } catch (TypeConversionException e) {
                        assertThat(e).hasCauseInstanceOf(ChatmaidValidationException.class);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings()
                        .withChars("{}[]\":,\\0123456789truefalsn ")
                        .ofMaxLength(30),
                Arbitraries.of("from", "to", "content", "mediaUrls", "idempotencyKey", "other")
                        .flatMap(field -> Arbitraries.of("1", "null", "\"a\"", "[\"a\", null]", "{\"a\": 1}", "[[]]")
                                .map(value -> "{\"" + field + "\": " + value + "}")));
    }

    @Provide
    Arbitrary<SendRequest> sends() {
        // an empty one counts as none; half a surrogate pair is no text, and UTF-8 can't hold it
        Arbitrary<String> words = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> text.chars().noneMatch(each -> Character.isSurrogate((char) each)))
                .injectNull(0.2);
        Arbitrary<List<String>> urls = Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMinLength(1)
                .ofMaxLength(20)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .injectNull(0.2);
        return Combinators.combine(words, words, words, urls, words).as(SendRequest::new);
    }
}
