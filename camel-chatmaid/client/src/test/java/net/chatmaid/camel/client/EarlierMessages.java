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

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.List;
import net.chatmaid.camel.model.SendRequest;

/** A send at 14:00:10 by the server's time, and responses with a message from an earlier send. */
final class EarlierMessages {

    static final SendRequest REQUEST = new SendRequest(
            "+15551234567", "+15557654321", "Hello\nthere", List.of("https://example.com/a.png"), "order-7");

    private EarlierMessages() {}

    /** A message of an hour before the send that has these fields, as JSON. */
    static ResponseDefinitionBuilder earlier(String fields) {
        return message("\"createdAt\": \"2026-02-06T13:00:00Z\", " + fields);
    }

    /** A message that has these fields, as JSON. */
    static ResponseDefinitionBuilder message(String fields) {
        return message(fields, "Fri, 06 Feb 2026 14:00:10 GMT");
    }

    static ResponseDefinitionBuilder message(String fields, String date) {
        return aResponse()
                .withStatus(201)
                .withHeader("Date", date)
                .withBody("{\"success\": true, \"data\": {\"id\": \"msg_1\", " + fields + "}}");
    }
}
