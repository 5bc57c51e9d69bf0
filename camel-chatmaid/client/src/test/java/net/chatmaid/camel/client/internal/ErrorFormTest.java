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

import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.client.StubbedClient;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of an error response. */
class ErrorFormTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withoutRetries();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"\"Just text\"|Just text", "[\"One\", 2]|One", "{\"to\": \"bad\"}|{\"to\":\"bad\"}", "true|true"})
    void theMessageMayHaveAnyForm(String form, String first) {
        // given
        chatmaid.respond(
                aResponse().withStatus(400).withBody("{\"error\": \"Bad Request\", \"message\": " + form + "}"));

        // when
        ChatmaidValidationException e =
                failure(ChatmaidValidationException.class, chatmaid.client().phoneNumbers());

        // then
        assertThat(e.getMessages()).startsWith(first);
        assertThat(e).hasMessageContaining(" with 400 Bad Request: " + first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"error\": null, \"message\": null}", "{\"message\": []}"})
    void eachFieldMayBeMissing(String body) {
        // given
        chatmaid.respond(aResponse().withStatus(400).withBody(body));

        // when
        ChatmaidValidationException e =
                failure(ChatmaidValidationException.class, chatmaid.client().phoneNumbers());

        // then
        assertThat(e.getError()).isNull();
        assertThat(e.getMessages()).isEmpty();
        assertThat(e.getRequestId()).isNull();
        assertThat(e)
                .hasMessage(
                        "Chatmaid responded to GET /v1/phone-numbers with 400. Change the request. It is not retried.");
    }
}
