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
import static java.nio.charset.StandardCharsets.UTF_8;
import static net.chatmaid.camel.client.Clients.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.chatmaid.camel.client.internal.ApiKeys;
import net.chatmaid.camel.client.internal.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that repeats the API key: exceptions do not show it. */
class SecretsInErrorsTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    static Stream<ResponseDefinitionBuilder> responses() {
        String inEveryField =
                "{\"success\": false, \"error\": \"%1$s\", \"message\": [\"Bad %1$s\", {\"%1$s\": [\"%1$s\"]}],"
                        + " \"statusCode\": \"%1$s\", \"path\": \"/%1$s\", \"timestamp\": \"%1$s\", \"retryAfter\": \"%1$s\"}";
        return Stream.of(
                aResponse().withStatus(401).withBody(inEveryField.formatted(KEY)),
                aResponse().withStatus(401).withBody(inEveryField.formatted("Bearer " + KEY)),
                aResponse()
                        .withStatus(429)
                        .withBody(inEveryField.formatted(KEY))
                        .withHeader("Retry-After", KEY),
                aResponse()
                        .withStatus(400)
                        .withBody("{\"error\": {\"k\": \"" + KEY + "\"}, \"message\": \"" + KEY + "\"}"),
                aResponse().withStatus(500).withHeader("x-request-id", KEY).withHeader("Server", KEY),
                aResponse().withStatus(500).withHeader("x-amzn-requestid", "id-" + KEY),
                aResponse().withStatus(502).withBody("<html>" + KEY + "</html>"),
                aResponse().withStatus(502).withBody("x".repeat(180) + KEY),
                aResponse().withStatus(502).withBody("Bearer_" + "x".repeat(174) + KEY),
                aResponse().withStatus(302).withHeader("Location", "https://example.com/" + KEY),
                aResponse().withBody(KEY),
                aResponse().withBody("{\"success\": false, \"k\": \"" + KEY + "\"}"),
                aResponse().withBody("{\"data\": [{\"createdAt\": \"" + KEY + "\"}]}"),
                aResponse()
                        .withBody("{\"data\": [{\"phoneNumber\": \"" + KEY + "\", \"connectionStatus\": \"" + KEY
                                + "\"}]}"),
                aResponse().withBody("{\"data\": \"" + KEY + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aResponseThatContainsTheKeyIsShownWithoutIt(ResponseDefinitionBuilder answer) {
        // given
        CHATMAID.stubFor(any(anyUrl()).willReturn(answer));

        try (ChatmaidClient client = Clients.once(CHATMAID.baseUrl())) {
            // when
            Stream.of(client.message("msg_1"), client.connectedSender(), client.send(Clients.HELLO))
                    .map(SecretsInErrorsTest::messagesOf)
                    // then: not the key, nor what is left of a key that was cut
                    .forEach(said -> assertThat(said).doesNotContain(KEY.substring(0, 11)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/%s 200 OK\r\n\r\n",
                "%s\r\n\r\n",
                "HTTP/1.1 %s\r\n\r\n",
                "HTTP/1.1 200 OK\r\n%s\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: %s\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%s\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: %s\r\n\r\n"
            })
    void aBrokenResponseThatContainsTheKeyIsShownWithoutIt(String form) throws Exception {
        try (RawServer server =
                        RawServer.answering(out -> out.write(form.formatted(KEY).getBytes(UTF_8)));
                ChatmaidClient client = Clients.once(server.baseUrl())) {
            assertThat(messagesOf(client.message("msg_1"))).doesNotContain(KEY.substring(0, 11));
        }
    }

    @Test
    void aKeyOfAnotherAccountIsNotShown() {
        // given
        Redaction redaction = ApiKeys.fixed("opaque.key").redaction();

        // then
        assertThat(redaction.clean("sk_live_abc-1 opaque.key whsec_9f, sk_test_x"))
                .isEqualTo("sk_live_*** *** whsec_***, sk_test_***");
        assertThat(redaction.clean(null)).isNull();
    }

    @Test
    void rejectsABaseUrlWithASecretWithoutShowingIt() {
        assertThatThrownBy(() -> ChatmaidClient.builder(KEY).baseUrl("https://me:" + KEY + "@example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baseUrl")
                .hasMessageNotContaining(KEY);
        assertThatThrownBy(() -> ChatmaidClient.builder(KEY).baseUrl("https://me:secret@example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private static String messagesOf(CompletableFuture<?> call) {
        Throwable failure = catchThrowable(call::join);
        assertThat(failure).hasCauseInstanceOf(ChatmaidException.class);
        StringWriter said = new StringWriter();
        failure.printStackTrace(new PrintWriter(said, true));
        if (failure.getCause() instanceof ChatmaidApiException e) {
            said.append(e.getError() + e.getMessages() + e.getPath() + e.getRequestId());
        }
        return said.toString();
    }
}
