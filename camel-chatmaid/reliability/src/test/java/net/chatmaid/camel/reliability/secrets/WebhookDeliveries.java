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

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.chatmaid.camel.testing.TestSecrets.RECEIVED_TEXT;
import static net.chatmaid.camel.testing.TestSecrets.SENT_TEXT;
import static net.chatmaid.camel.testing.TestSecrets.WEBHOOK_SECRET;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.webhook.ChatmaidWebhook;

/** Deliveries of webhooks that are valid and that are not, and the responses to them. */
final class WebhookDeliveries {

    private static final List<String> BODIES = List.of(
            "{\"event\": \"message.received\", \"data\": {\"messageId\": \"in_hook\", \"from\": \"+15557654321\", \"content\": \""
                    + RECEIVED_TEXT + "\"}}",
            "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_hook\", \"sentAt\": \"" + SENT_TEXT
                    + "\", \"content\": \"" + SENT_TEXT + "\"}}",
            "{\"event\": \"" + RECEIVED_TEXT + "\"}",
            "{\"event\": \"message.received\", \"data\": \"" + RECEIVED_TEXT,
            RECEIVED_TEXT);

    private final URI uri;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> responses = new ArrayList<>();

    WebhookDeliveries(int port) {
        uri = URI.create("http://localhost:" + port + "/chatmaid/events");
    }

    void send() throws Exception {
        for (String body : BODIES) {
            Instant now = Instant.now();
            send(body, ChatmaidWebhook.sign(WEBHOOK_SECRET, now, body.getBytes(UTF_8)));
            send(body, ChatmaidWebhook.sign("whsec_another", now, body.getBytes(UTF_8)));
            send(body, ChatmaidWebhook.sign(WEBHOOK_SECRET, now.minus(Duration.ofDays(1)), body.getBytes(UTF_8)));
            send(body, "t=" + WEBHOOK_SECRET + ",v1=" + RECEIVED_TEXT);
        }
    }

    private void send(String body, String signature) throws Exception {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/json")
                        .header("X-Chatmaid-Signature", signature)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        responses.add(response.statusCode() + " " + response.headers().map() + " " + response.body());
    }

    List<String> responses() {
        return responses;
    }
}
