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
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete responses that are not the API's. */
class ProtocolTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    @RegisterExtension
    static final WireMockExtension ELSEWHERE = WireMockExtension.newInstance().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>Log in</html>|200 and a body of 19 bytes: expected a JSON object.",
                "''|200 and an empty body: expected a JSON object.",
                "[]|200 and a body of 2 bytes: expected a JSON object.",
                "{} {}|expected a JSON object.",
                "{\"success\": false}|200 but success is false",
                "{\"success\": false, \"statusCode\": 302}|200 but success is false",
                "{}|has no data: expected",
                "{\"data\": null}|has no data: expected",
                "{\"data\": []}|has a ARRAY: expected the object Message"
            })
    void namesTheRequestWhoseResponseIsNotValid(String body, String problem) {
        // given
        answer(aResponse().withBody(body));

        // then
        try (ChatmaidClient client = Clients.once(CHATMAID.baseUrl())) {
            assertThat(failure(ChatmaidProtocolException.class, client.message("msg_1")))
                    .hasMessageContaining("GET /v1/messages/msg_1")
                    .hasMessageContaining(problem);
        }
    }

    @Test
    void noExceptionQuotesAResponse() {
        // given: each may be a message
        for (String body : List.of(
                "Meet me at 9",
                "{\"success\": true, \"data\": \"Meet me at 9\"}",
                "{\"success\": true, \"data\": [\"Meet me at 9\"]}",
                "{\"data\": {\"id\": \"msg_1\", \"content\": \"Meet me at 9")) {
            for (int status : List.of(200, 500)) {
                answer(aResponse().withStatus(status).withBody(body));
                try (ChatmaidClient client = Clients.once(CHATMAID.baseUrl())) {
                    // when
                    Throwable failure =
                            catchThrowable(() -> client.message("msg_1").join());

                    // then
                    StringWriter all = new StringWriter();
                    failure.printStackTrace(new PrintWriter(all, true));
                    assertThat(all.toString()).doesNotContain("Meet", "at 9");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirectToAnotherHost(int status) {
        // given
        answer(aResponse().withStatus(status).withHeader("Location", ELSEWHERE.baseUrl() + "/v1/messages"));

        try (ChatmaidClient client = Clients.once(CHATMAID.baseUrl())) {
            // when
            ChatmaidProtocolException read = failure(ChatmaidProtocolException.class, client.phoneNumbers());
            ChatmaidProtocolException sent = failure(ChatmaidProtocolException.class, client.send(Clients.HELLO));

            // then
            assertThat(read).hasMessageContaining(status + ", a redirect, which is not followed");
            assertThat(sent).hasMessageContaining(status + ", a redirect, which is not followed");
            ELSEWHERE.verify(0, anyRequestedFor(anyUrl()));
        }
    }

    @Test
    void readsAResponseUpToTheLimit() {
        try (ChatmaidClient client = Clients.once(CHATMAID.baseUrl())) {
            // given
            int cap = 16 * 1024 * 1024;
            String json = "{\"data\": {\"id\": \"msg_1\"}}";

            // then
            answer(aResponse().withBody(json + " ".repeat(cap - json.length())));
            assertThat(client.message("msg_1").join().id()).isEqualTo("msg_1");
            answer(aResponse().withBody(json + " ".repeat(cap - json.length() + 1)));
            assertThat(failure(ChatmaidProtocolException.class, client.message("msg_1")))
                    .hasMessageContaining("over " + cap + " bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked", "Content-Length: 9000000000000", "X-None: 1"})
    @Timeout(Patience.TEST_SECONDS)
    void stopsReadingAnEndlessResponseAtTheLimit(String framing) throws Exception {
        // given
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
        try (RawServer server = RawServer.answering(out -> {
                    out.write(("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n").getBytes(US_ASCII));
                    while (true) {
                        out.write(chunk);
                    }
                });
                ChatmaidClient client = ChatmaidClient.builder(Clients.KEY)
                        .baseUrl(server.baseUrl())
                        .responseTimeout(Duration.ofHours(1))
                        .build()) {
            // when
            ChatmaidProtocolException e = failure(ChatmaidProtocolException.class, client.message("msg_1"));

            // then
            assertThat(e).hasMessageContaining("a body of over 16777216 bytes");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        CHATMAID.stubFor(any(anyUrl()).willReturn(answer));
    }
}
