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

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.time.Instant;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.Clients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    @ParameterizedTest
    @CsvSource({
        "{\"error\": \"Too Many Requests\"}, , ",
        "{\"retryAfter\": 30}, , 30000",
        "{\"retryAfter\": 0.5}, , 500",
        "{\"retryAfter\": \"7\"}, , 7000",
        "{\"retryAfter\": -1}, , 0",
        "{\"retryAfter\": null}, 12, 12000",
        "{\"retryAfter\": [1]}, 12, 12000",
        "{\"retryAfter\": \"soon\"}, , ",
        "{}, 12, 12000",
        "{}, soon, ",
        "<html>, 12, 12000",
        "'', 12, 12000",
        "{\"retryAfter\": 30}, 12, 30000",
        "{\"retryAfter\": 3}, 12, 12000",
        "{\"retryAfter\": 999999999999}, , 86400000",
        "{\"retryAfter\": \"1e2147483647\"}, , 86400000",
        "{\"retryAfter\": \"1e-2147483647\"}, , 0"
    })
    void takesTheLongerTimeOfBodyAndHeader(String body, String header, Long millis) {
        // given
        ResponseDefinitionBuilder answer = aResponse().withStatus(429).withBody(body);

        // when
        ChatmaidRateLimitException e = rejected(header == null ? answer : answer.withHeader("Retry-After", header));

        // then
        assertThat(e.getRetryAfter()).isEqualTo(millis == null ? null : Duration.ofMillis(millis));
        assertThat(e)
                .hasMessageEndingWith(
                        millis == null
                                ? "The response does not name a time to wait."
                                : "The response names a time to wait: " + millis + " ms.");
    }

    @Test
    void countsADateFromTheDateOfTheServer() {
        // given: a server whose clock is years away from this machine's
        ResponseDefinitionBuilder answer = aResponse()
                .withStatus(429)
                .withHeader("Date", "Fri, 06 Feb 2015 14:00:00 GMT")
                .withHeader("Retry-After", "Fri, 06 Feb 2015 14:00:45 GMT");

        // then
        assertThat(rejected(answer).getRetryAfter()).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void takesADateThatHasPassedAsNow() {
        // given
        ResponseDefinitionBuilder answer = aResponse()
                .withStatus(429)
                .withHeader("Date", "Fri, 06 Feb 2015 14:00:00 GMT")
                .withHeader("Retry-After", "Fri, 06 Feb 2015 13:00:00 GMT");

        // then
        assertThat(rejected(answer).getRetryAfter()).isEqualTo(Duration.ZERO);
    }

    @Test
    void noPauseIsLongerThanADay() {
        assertThat(RetryAfter.ofHeader("Fri, 06 Feb 2099 14:00:00 GMT", Instant.parse("2026-02-06T14:00:00Z")))
                .isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "NaN", "Infinity", "2015-02-06T14:00:00Z", "Fri, 99 Feb 2015 14:00:00 GMT"})
    void ignoresATimeThatIsNotValid(String text) {
        assertThat(RetryAfter.ofHeader(text, Instant.EPOCH)).isNull();
        assertThat(RetryAfter.httpDate(text)).isNull();
    }

    private static ChatmaidRateLimitException rejected(ResponseDefinitionBuilder answer) {
        CHATMAID.stubFor(any(anyUrl()).willReturn(answer));
        try (ChatmaidClient client = Clients.once(CHATMAID.baseUrl())) {
            return failure(ChatmaidRateLimitException.class, client.phoneNumbers());
        }
    }
}
