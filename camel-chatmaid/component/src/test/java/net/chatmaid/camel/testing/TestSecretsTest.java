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
package net.chatmaid.camel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.util.URISupport;
import org.apache.camel.util.json.Jsoner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in which a secret is found. */
class TestSecretsTest {

    static Stream<String> printed() throws Exception {
        String key = TestSecrets.API_KEY;
        return Stream.of(
                "key " + key + ".",
                key.toUpperCase(Locale.ROOT),
                Jsoner.escape(key),
                new String(JsonStringEncoder.getInstance().quoteAsString(key)),
                URISupport.createQueryString(Map.of("apiKey", key)),
                key.replace("/", "&#x2F;").replace("+", "&#x2B;").replace("=", "&#x3D;"),
                Base64.getEncoder().encodeToString(("Bearer " + key).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void areFoundInTheseForms(String text) {
        assertThat(TestSecrets.areIn(text)).isTrue();
    }
}
