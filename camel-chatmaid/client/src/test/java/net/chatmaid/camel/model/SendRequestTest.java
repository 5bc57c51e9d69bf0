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

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendRequestTest {

    private static final String TO = "+15557654321";
    private static final List<String> MEDIA = List.of("https://example.com/a.png");

    @Test
    void acceptsATextToANumber() {
        assertThat(SendRequest.builder()
                        .from("+15551234567")
                        .to(TO)
                        .content("Hi")
                        .idempotencyKey("key")
                        .build()
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n"})
    void rejectsAnEmptyTextWithoutAnAttachment(String content) {
        assertThat(SendRequest.builder().to(TO).content(content).build().problems())
                .singleElement()
                .asString()
                .startsWith("content is empty and there are no mediaUrls");
        assertThat(SendRequest.builder()
                        .to(TO)
                        .content(content)
                        .mediaUrls(List.of())
                        .build()
                        .problems())
                .hasSize(1);
        assertThat(SendRequest.builder()
                        .to(TO)
                        .content(content)
                        .mediaUrls(MEDIA)
                        .build()
                        .problems())
                .isEmpty();
    }

    @Test
    void rejectsAMissingRecipient() {
        assertThat(SendRequest.builder().content("Hi").build().problems())
                .singleElement()
                .asString()
                .startsWith("to is missing: expected an E.164 number");
    }

    @Test
    void namesTheFieldOfEachProblem() {
        // given
        SendRequest request = new SendRequest(
                "no one",
                "nobody",
                "x".repeat(5000),
                Arrays.asList("http://example.com/a.png", null, "https://ok.net"),
                "k");

        // when
        List<String> problems = request.problems();

        // then
        assertThat(problems)
                .satisfiesExactly(
                        from -> assertThat(from).startsWith("from is 'no one'"),
                        to -> assertThat(to).startsWith("to is 'nobody'"),
                        content -> assertThat(content).startsWith("content has 5000 characters"),
                        plain -> assertThat(plain).startsWith("mediaUrls has 'http://example.com/a.png'"),
                        missing -> assertThat(missing).startsWith("mediaUrls has 'null'"));
    }

    @Test
    void keepsTheOtherFieldsInACopy() {
        // given
        SendRequest request = new SendRequest("+15551234567", TO, "Hi", MEDIA, "key");

        // then
        assertThat(request.withFrom("ph_1")).isEqualTo(new SendRequest("ph_1", TO, "Hi", MEDIA, "key"));
        assertThat(request.withIdempotencyKey("k2")).isEqualTo(new SendRequest("+15551234567", TO, "Hi", MEDIA, "k2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "fromPhoneId"})
    void readsTheSenderByEachOfItsNames(String name) throws Exception {
        assertThat(ModelJson.mapper()
                        .readValue("{\"" + name + "\": \"ph_1\", \"to\": \"" + TO + "\"}", SendRequest.class)
                        .from())
                .isEqualTo("ph_1");
    }
}
