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

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.chatmaid.camel.testing.TestSecrets.API_KEY;
import static net.chatmaid.camel.testing.TestSecrets.RECEIVED_TEXT;
import static net.chatmaid.camel.testing.TestSecrets.SENT_TEXT;
import static net.chatmaid.camel.testing.TestSecrets.WEBHOOK_SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search for secrets finds those that are there: otherwise the tests that use it show nothing. */
class PrintedTextTest {

    @ParameterizedTest
    @MethodSource("leaks")
    void findsASecretInEveryForm(String line) {
        assertThat(PrintedText.of("a line\n" + line + "\nanother").secrets()).containsExactly(line);
    }

    static Stream<String> leaks() {
        return Stream.of(API_KEY, WEBHOOK_SECRET, SENT_TEXT, RECEIVED_TEXT)
                .flatMap(secret -> Stream.of(
                        "[net.chatmaid.camel.ChatmaidComponent] TRACE The secret is " + secret,
                        "[org.apache.hc.client5.http.wire] DEBUG Authorization: Bearer " + secret,
                        "[org.apache.camel.main.BaseMainSupport] INFO     apiKey = " + secret,
                        "[org.apache.camel.main.Other] DEBUG     apiKey = " + secret,
                        "a line of System.out with " + secret,
                        "?apiKey=" + URLEncoder.encode(secret, UTF_8) + "&to=1",
                        "sk_live_xxxxxx" + secret.substring(secret.indexOf('_', 4) + 1),
                        base64("Bearer " + secret),
                        base64(secret + ":"),
                        base64(":" + secret),
                        base64("::" + secret + " and more")));
    }

    @Test
    void leavesOutOnlyWhatCamelPrintsOfPropertiesAtDebug() {
        String text = "[org.apache.camel.main.BaseMainSupport] DEBUG     apiKey=" + API_KEY
                + "\n[org.apache.camel.main.MainHelper] DEBUG Configured property: apiKey=" + API_KEY
                + "\nnothing";
        assertThat(PrintedText.of(text).secrets()).isEmpty();
        assertThat(PrintedText.of(text).hasDetailsOf("org.apache.camel.main")).isTrue();
        assertThat(PrintedText.of(text).hasDetailsOf("org.apache.hc")).isFalse();
    }

    @Test
    void leavesOutOnlyTheTextsThatTomcatPrintsOfRequestsAtDebug() {
        // given
        String tomcat = "[org.apache.coyote.http11.Http11InputBuffer] DEBUG Received [%s]";
        String properties = "[org.apache.camel.main.MainHelper] DEBUG %s";
        // then
        assertThat(PrintedText.of(tomcat.formatted(RECEIVED_TEXT)).secrets()).isEmpty();
        assertThat(PrintedText.of(tomcat.formatted(WEBHOOK_SECRET)).secrets()).hasSize(1);
        assertThat(PrintedText.of(properties.formatted(RECEIVED_TEXT)).secrets())
                .hasSize(1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
