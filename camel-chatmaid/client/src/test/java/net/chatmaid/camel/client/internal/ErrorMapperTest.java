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
import java.util.List;
import net.chatmaid.camel.client.ChatmaidApiException;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.client.Clients;
import net.chatmaid.camel.model.SendRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorMapperTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance().build();

    private ChatmaidClient client;

    @BeforeEach
    void connect() {
        client = Clients.once(CHATMAID.baseUrl());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, ChatmaidValidationException, The request has to be changed first; not retried.",
        "401, ChatmaidAuthenticationException, 'The API key (option apiKey or CHATMAID_API_KEY) is missing,'",
        "403, ChatmaidPermissionException, 'The API key lacks the scope for this call:'",
        "404, ChatmaidNotFoundException, The account of this API key does not have it; not retried.",
        "409, ChatmaidValidationException, The request has to be changed first; not retried.",
        "422, ChatmaidValidationException, The request has to be changed first; not retried.",
        "429, ChatmaidRateLimitException, It did not say when to come back.",
        "500, ChatmaidServerException, 'Chatmaid, or a proxy before it, could not answer.'",
        "503, ChatmaidServerException, 'Chatmaid, or a proxy before it, could not answer.'",
        "599, ChatmaidServerException, 'Chatmaid, or a proxy before it, could not answer.'"
    })
    void everyStatusHasItsException(int status, String type, String advice) throws Exception {
        // given
        answer(aResponse()
                .withStatus(status)
                .withHeader("x-request-id", "req_7")
                .withBody("{\"success\": false, \"error\": \"Rejected\", \"message\": [\"First.\", \"Second.\"],"
                        + " \"statusCode\": " + status + ", \"path\": \"/elsewhere\"}"));

        // when
        ChatmaidApiException e = failure(
                Class.forName(ChatmaidApiException.class.getPackageName() + "." + type)
                        .asSubclass(ChatmaidApiException.class),
                client.message("msg_1"));

        // then
        assertThat(e.getStatus()).isEqualTo(status);
        assertThat(e.getError()).isEqualTo("Rejected");
        assertThat(e.getMessages()).containsExactly("First.", "Second.");
        assertThat(e.getPath()).isEqualTo("/v1/messages/msg_1");
        assertThat(e.getRequestId()).isEqualTo("req_7");
        assertThat(e)
                .hasMessageStartingWith("Chatmaid responded to GET /v1/messages/msg_1 (message msg_1) with " + status
                        + " Rejected: First.; Second. [request id req_7]. ")
                .hasMessageContaining(advice)
                .message()
                .endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"Just text\"|Just text", "[\"One\", 2]|One", "{\"to\": \"bad\"}|{\"to\":\"bad\"}", "true|true"})
    void theMessageMayHaveAnyForm(String form, String first) {
        // given
        answer(aResponse().withStatus(400).withBody("{\"error\": \"Bad Request\", \"message\": " + form + "}"));

        // when
        ChatmaidValidationException e = failure(ChatmaidValidationException.class, client.phoneNumbers());

        // then
        assertThat(e.getMessages()).startsWith(first);
        assertThat(e).hasMessageContaining(" with 400 Bad Request: " + first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"error\": null, \"message\": null}", "{\"message\": []}"})
    void everyFieldMayBeMissing(String body) {
        // given
        answer(aResponse().withStatus(400).withBody(body));

        // when
        ChatmaidValidationException e = failure(ChatmaidValidationException.class, client.phoneNumbers());

        // then
        assertThat(e.getError()).isNull();
        assertThat(e.getMessages()).isEmpty();
        assertThat(e.getRequestId()).isNull();
        assertThat(e)
                .hasMessage("Chatmaid responded to GET /v1/phone-numbers with 400. The request has to be changed first;"
                        + " not retried.");
    }

    @Test
    void theRequestIdMayComeInAmazonsHeader() {
        // given
        answer(aResponse().withStatus(404).withHeader("X-Amzn-RequestId", "amz_1"));

        // then
        assertThat(failure(ChatmaidNotFoundException.class, client.message("msg_1"))
                        .getRequestId())
                .isEqualTo("amz_1");
    }

    @ParameterizedTest
    @CsvSource({
        "502, <html><h1>Bad</h1></html>, and a body of 25 bytes (text/html).",
        "503, '', and an empty body (text/html).",
        "504, [1], and a body of 3 bytes (text/html)."
    })
    void aProxysResponseIsDescribed(int status, String body, String shown) {
        // given
        answer(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody(body));

        // when
        ChatmaidServerException e = failure(ChatmaidServerException.class, client.phoneNumbers());

        // then
        assertThat(e.getStatus()).isEqualTo(status);
        assertThat(e).hasMessageContaining(shown);
    }

    @Test
    void aLongPageIsCutToALineOfAFewWords() {
        // given
        answer(aResponse().withStatus(502).withBody("<p>\r\n\t\u0007 word</p>".repeat(10_000)));

        // when
        ChatmaidServerException e = failure(ChatmaidServerException.class, client.phoneNumbers());

        // then
        assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain("\n", "\r", "\t", "\u0007");
    }

    @Test
    void aSentenceThatRepeatsTheMessageIsShownWithoutIt() {
        // given
        answer(aResponse()
                .withStatus(400)
                .withBody("{\"error\": \"Bad Request\", \"message\": [\"content 'Your code is 482913' is not allowed\","
                        + " \"https://example.com/a?sig=1 can't be fetched\"]}"));

        // when
        ChatmaidValidationException e = failure(
                ChatmaidValidationException.class,
                client.send(SendRequest.builder()
                        .from("+15551234567")
                        .to("+15557654321")
                        .content("Your code is 482913")
                        .mediaUrls(List.of("https://example.com/a?sig=1"))
                        .build()));

        // then
        assertThat(e).hasMessageContaining("Bad Request: content '***' is not allowed; *** can't be fetched");
        assertThat(e.getMessages()).first().asString().contains("482913");
    }

    @Test
    void aRefusalInsideA200IsTheRefusalThatItNames() {
        // given
        answer(aResponse().withBody("{\"success\": false, \"error\": \"Unauthorized\", \"statusCode\": 401}"));

        // then
        assertThat(failure(ChatmaidAuthenticationException.class, client.phoneNumbers())
                        .getStatus())
                .isEqualTo(401);
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        CHATMAID.stubFor(any(anyUrl()).willReturn(answer));
    }
}
