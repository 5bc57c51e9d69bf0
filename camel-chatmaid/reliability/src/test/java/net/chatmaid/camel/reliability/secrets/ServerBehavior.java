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
package net.chatmaid.camel.reliability.secrets;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static net.chatmaid.camel.testing.TestSecrets.API_KEY;
import static net.chatmaid.camel.testing.TestSecrets.RECEIVED_TEXT;
import static net.chatmaid.camel.testing.TestSecrets.SENT_TEXT;
import static net.chatmaid.camel.testing.TestSecrets.WEBHOOK_SECRET;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

/** How the server responds to all requests. Its errors repeat the API key, and those of a send the text of the message. */
enum ServerBehavior {
    SUCCESS(null),
    UNAUTHORIZED(error(401)),
    FORBIDDEN(error(403)),
    NOT_FOUND(error(404)),
    UNPROCESSABLE(error(422)),
    RATE_LIMITED(error(429).withHeader("Retry-After", "1")),
    SERVER_ERROR(error(500)),
    ERROR_PAGE(aResponse().withStatus(502).withBody("<html>Bearer " + API_KEY + " " + WEBHOOK_SECRET + "</html>")),
    TIMEOUT(aResponse().withFixedDelay(1000).withBody("{}")),
    CONNECTION_RESET(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
    BROKEN_RESPONSE(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
    HALF_JSON(aResponse().withBody("{\"success\": true, \"data\": [" + row() + ", {\"id\": \"" + API_KEY)),
    OTHER_JSON(aResponse().withBody("[" + row() + ", \"" + SENT_TEXT + "\", \"" + API_KEY + "\"]")),
    OTHER_TYPES(
            aResponse().withBody("{\"success\": true, \"data\": {\"id\": [" + row() + "], \"status\": [\"sent\"]}}")),
    NO_JSON(aResponse().withBody(SENT_TEXT + RECEIVED_TEXT + API_KEY + WEBHOOK_SECRET)),
    REDIRECT(aResponse().withStatus(302).withHeader("Location", "https://example.com/" + API_KEY));

    private final ResponseDefinitionBuilder response;

    ServerBehavior(ResponseDefinitionBuilder response) {
        this.response = response;
    }

    /** Makes the server respond like this from now on. */
    void apply(WireMockServer server) {
        if (response == null) {
            return;
        }
        server.stubFor(any(anyUrl()).atPriority(2).willReturn(response));
        if (name().matches("UNAUTHORIZED|FORBIDDEN|NOT_FOUND|UNPROCESSABLE|RATE_LIMITED|SERVER_ERROR")) {
            server.stubFor(post(anyUrl())
                    .atPriority(1)
                    .willReturn(ResponseDefinitionBuilder.like(response.build())
                            .withBody(body(" in '" + SENT_TEXT + "'"))));
        }
    }

    private static ResponseDefinitionBuilder error(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("X-Request-Id", API_KEY)
                .withBody(body(""));
    }

    private static String body(String text) {
        return "{\"success\": false, \"error\": \"Rejected%1$s\", \"message\": [\"Key %2$s and %3$s%1$s\"], \"path\": \"/%2$s\"}"
                .formatted(text, API_KEY, WEBHOOK_SECRET);
    }

    private static String row() {
        return "{\"id\": \"msg_1\", \"content\": \"%s\", \"preview\": \"%s\", \"createdAt\": \"%s\"}"
                .formatted(SENT_TEXT, RECEIVED_TEXT, API_KEY);
    }
}
