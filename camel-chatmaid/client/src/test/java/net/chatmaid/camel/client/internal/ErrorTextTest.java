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

import java.util.List;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.client.StubbedClient;
import net.chatmaid.camel.model.SendRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the exception shows of an error response. */
class ErrorTextTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withoutRetries();

    @Test
    void hidesTheMessageInAnErrorThatRepeatsIt() {
        // given
        chatmaid.respond(aResponse()
                .withStatus(400)
                .withBody("{\"error\": \"Bad Request\", \"message\": [\"content 'Your code is 482913' is not allowed\","
                        + " \"https://example.com/a?sig=1 can't be fetched\"]}"));

        // when
        ChatmaidValidationException e = failure(
                ChatmaidValidationException.class,
                chatmaid.client()
                        .send(SendRequest.builder()
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
    void readsARejectionInsideA200() {
        // given
        chatmaid.respond(
                aResponse().withBody("{\"success\": false, \"error\": \"Unauthorized\", \"statusCode\": 401}"));

        // then
        assertThat(failure(
                                ChatmaidAuthenticationException.class,
                                chatmaid.client().phoneNumbers())
                        .getStatus())
                .isEqualTo(401);
    }
}
