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
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static net.chatmaid.camel.client.Clients.HELLO;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.testing.ManualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A 2xx to a send that can't be read: the message may have been sent. */
class UnreadableSendTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}this is not JSON{",
                "<html>Log in</html>",
                "[]",
                "{}",
                "{\"success\": false}",
                "{\"success\": true, \"data\": null}",
                "{\"success\": true, \"data\": []}",
                "{\"success\": true, \"data\": {\"id\": \"msg_1\"",
                "{\"success\": true, \"data\": {\"status\": \"sent\"}}",
                "{\"success\": true, \"data\": {\"id\": \" \"}}"
            })
    void isRetriedUnderTheSameKeyAndThenOfUnknownOutcome(String body) {
        // given
        CHATMAID.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(201).withBody(body)));
        try (ChatmaidClient client = client()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            time.advanceToTheEnd();

            // then
            assertThat(failure(ChatmaidTransportException.class, sent))
                    .hasMessageStartingWith("POST /v1/messages/send (to +15557654321) got the response 201 and a")
                    .hasMessageEndingWith("it is not known whether Chatmaid sends the message."
                            + " The request is not retried again, as maxRetries (3) is reached")
                    .hasMessageNotContaining("baseUrl");
            assertThat(CHATMAID.getAllServeEvents()).hasSize(4);
            assertThat(CHATMAID.getAllServeEvents().stream()
                            .map(ServeEvent::getRequest)
                            .map(request -> request.getBodyAsString())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void isSentWhenTheNextResponseSaysSo() {
        // given
        CHATMAID.stubFor(any(anyUrl())
                .inScenario("half")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("whole")
                .willReturn(okJson("{\"success\": true, \"da")));
        CHATMAID.stubFor(any(anyUrl())
                .inScenario("half")
                .whenScenarioStateIs("whole")
                .willReturn(okJson("{\"success\": true, \"data\": {\"id\": \"msg_1\"}}")));
        try (ChatmaidClient client = client()) {
            // when
            CompletableFuture<SendResult> sent = client.send(HELLO);
            time.advanceToTheEnd();

            // then
            assertThat(sent.join().message().id()).isEqualTo("msg_1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "5000"})
    void mayHaveAWrongLength(String length) throws Exception {
        // given
        String head =
                "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
        try (RawServer server = RawServer.answering(out ->
                        out.write((head + "{\"data\": {\"id\": \"msg_1\"}}").getBytes(StandardCharsets.US_ASCII)));
                ChatmaidClient client = Clients.once(server.baseUrl())) {
            // then
            assertThat(failure(ChatmaidTransportException.class, client.send(HELLO)))
                    .hasMessageContaining("is not known");
        }
    }

    private ChatmaidClient client() {
        return Clients.at(CHATMAID.baseUrl(), Clients.KEY, time).build();
    }
}
