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
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.client.ChatmaidApiException;
import net.chatmaid.camel.client.StubbedClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exception of each status. */
class ErrorMapperTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withoutRetries();

    @ParameterizedTest
    @CsvSource({
        "400, ChatmaidValidationException, Change the request. It is not retried.",
        "401, ChatmaidAuthenticationException, 'The API key (option apiKey or CHATMAID_API_KEY) is missing,'",
        "403, ChatmaidPermissionException, The API key does not have the scope for this request.",
        "404, ChatmaidNotFoundException, The account of this API key does not have it. The request is not retried.",
        "409, ChatmaidValidationException, Change the request. It is not retried.",
        "422, ChatmaidValidationException, Change the request. It is not retried.",
        "429, ChatmaidRateLimitException, The response does not name a time to wait.",
        "500, ChatmaidServerException, 'Chatmaid, or a proxy in front of it, failed to process the request.'",
        "503, ChatmaidServerException, 'Chatmaid, or a proxy in front of it, failed to process the request.'",
        "599, ChatmaidServerException, 'Chatmaid, or a proxy in front of it, failed to process the request.'"
    })
    void eachStatusHasItsException(int status, String type, String advice) throws Exception {
        // given
        chatmaid.respond(aResponse()
                .withStatus(status)
                .withHeader("x-request-id", "req_7")
                .withBody("{\"success\": false, \"error\": \"Rejected\", \"message\": [\"First.\", \"Second.\"],"
                        + " \"statusCode\": " + status + ", \"path\": \"/elsewhere\"}"));

        // when
        ChatmaidApiException e = failure(
                Class.forName(ChatmaidApiException.class.getPackageName() + "." + type)
                        .asSubclass(ChatmaidApiException.class),
                chatmaid.client().message("msg_1"));

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
}
