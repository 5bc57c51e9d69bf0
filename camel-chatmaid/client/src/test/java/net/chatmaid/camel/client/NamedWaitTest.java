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
package net.chatmaid.camel.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static net.chatmaid.camel.client.Clients.HELLO;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A 5xx that names the time to wait. */
class NamedWaitTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @CsvSource({
        "503, 7, 7000",
        "500, 7, 7000",
        "502, 7.5, 7500",
        "504, ' 120 ', 120000",
        "503, 'Fri, 06 Feb 2026 14:00:40 GMT', 30000"
    })
    void isWaitedForExactly(int status, String retryAfter, long millis) {
        // given
        answer(status, retryAfter);
        try (ChatmaidClient client = client(Duration.ofMinutes(10))) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);

            // then
            assertThat(time.untilNext()).isEqualTo(Duration.ofMillis(millis));
            time.advanceToTheEnd();
            ChatmaidServerException e = failure(ChatmaidServerException.class, sent);
            assertThat(e.getRetryAfter()).isEqualTo(Duration.ofMillis(millis));
            assertThat(e).hasMessageContaining("The response names a time to wait: " + millis + " ms.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-5", "0", "Fri, 06 Feb 2026 13:00:00 GMT"})
    void isTheBackoffIfTheResponseNamesNone(String retryAfter) {
        // given
        answer(503, retryAfter);
        try (ChatmaidClient client = client(Duration.ofMinutes(10))) {
            // when
            client.send(HELLO);

            // then
            assertThat(time.untilNext()).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
        }
    }

    @Test
    void isAtMostWhatMaxWaitLeaves() {
        // given
        answer(503, "40");
        try (ChatmaidClient client = client(Duration.ofMinutes(1))) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            List<Long> waits = new ArrayList<>();
            while (!sent.isDone()) {
                waits.add(time.untilNext().toSeconds());
                time.advance(time.untilNext());
            }

            // then: 40 s and what is left, then the backoff
            assertThat(waits).hasSize(3).startsWith(40L, 20L);
            assertThat(waits.get(2)).isBetween(3L, 4L);
        }
    }

    @Test
    void delaysNoOtherRequest() {
        // given
        answer(503, "60");
        CHATMAID.stubFor(get(anyUrl()).willReturn(okJson("{\"data\": []}")));
        try (ChatmaidClient client = client(Duration.ofMinutes(10))) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);

            // then
            assertThat(client.phoneNumbers()).isCompleted();
            assertThat(client.withoutWaiting().phoneNumbers()).isCompleted();
            assertThat(sent).isNotDone();
        }
    }

    private ChatmaidClient client(Duration maxWait) {
        return Clients.at(CHATMAID.baseUrl(), Clients.KEY, time)
                .retries(new RetrySettings(3, Duration.ofSeconds(1), Duration.ofSeconds(30), maxWait))
                .responseTimeout(Duration.ofDays(1))
                .budget(RateBudget.perMinute(100, time.scheduler()))
                .build();
    }

    private static void answer(int status, String retryAfter) {
        CHATMAID.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Date", "Fri, 06 Feb 2026 14:00:10 GMT")
                        .withHeader("Retry-After", retryAfter)));
    }
}
