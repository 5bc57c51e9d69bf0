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
import static net.chatmaid.camel.client.EarlierMessages.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The message of a send's own first attempt. */
class DuplicateRetryTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withRetries();

    private final ManualTime time = chatmaid.time();

    @Test
    void isNoDuplicate() {
        // given: the first attempt's response is lost, and the second comes ten minutes later
        chatmaid.server()
                .stubFor(any(anyUrl())
                        .inScenario("lost")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("known")
                        .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        chatmaid.server()
                .stubFor(any(anyUrl())
                        .inScenario("lost")
                        .whenScenarioStateIs("known")
                        .willReturn(aResponse()
                                .withStatus(201)
                                .withHeader("Date", "Fri, 06 Feb 2026 14:10:10 GMT")
                                .withBody("{\"data\": {\"id\": \"msg_1\", \"createdAt\": \"2026-02-06T14:00:10Z\"}}")));
        RetrySettings slow = new RetrySettings(1, Duration.ofMinutes(13), Duration.ofMinutes(13), Duration.ZERO);
        try (ChatmaidClient client = chatmaid.builder().retries(slow).build()) {
            // when
            CompletableFuture<SendResult> sent = client.send(REQUEST);
            time.advanceToTheEnd();

            // then
            assertThat(sent.join().duplicate()).isFalse();
        }
    }
}
