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
package net.chatmaid.camel.quarkus.it;

import static net.chatmaid.camel.quarkus.it.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SandboxResource.class)
@Tag("webhooks")
class WebhookTest {

    @Inject
    CamelContext context;

    @Inject
    ProducerTemplate template;

    @Inject
    Changes changes;

    ChatmaidSandbox sandbox;

    @TestHTTPResource("/chatmaid/events")
    URI events;

    @Test
    void emitsEachStageOnce() throws Exception {
        // given: only the webhook can tell
        stopPolls();
        sandbox.webhooks().sendTo(events, SandboxResource.SECRET);
        int accepted = sandbox.webhooks().counts().accepted();

        // when
        Message message = template.requestBodyAndHeaders(
                "direct:confirm",
                "Order 7001 confirmed",
                Map.of("phone", "+15557654321", "orderId", "7001"),
                Message.class);

        // then
        await().untilAsserted(() -> assertThat(changes.eventsOf(message.id()))
                .containsExactly("message.sent", "message.delivered", "message.read"));
        await().untilAsserted(
                        () -> assertThat(sandbox.webhooks().counts().accepted()).isEqualTo(accepted + 3));
        startPolls();
        int polls = polls();
        await().until(() -> polls() > polls + 3);
        assertThat(changes.eventsOf(message.id())).hasSize(3);
    }

    @Test
    void rejectsAForgedWebhook() throws Exception {
        // given
        HttpRequest forged = HttpRequest.newBuilder(events)
                .header("Content-Type", "application/json")
                .header("X-Chatmaid-Signature", "t=1770000000,v1=00")
                .POST(HttpRequest.BodyPublishers.ofString("{\"event\":\"message.sent\",\"data\":{}}"))
                .build();

        // when
        HttpResponse<String> answer = HttpClient.newHttpClient().send(forged, HttpResponse.BodyHandlers.ofString());

        // then
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private void stopPolls() throws Exception {
        context.getRouteController().stopRoute("polls");
    }

    private int polls() {
        return sandbox.requestCount("GET", "/v1/messages");
    }

    private void startPolls() throws Exception {
        context.getRouteController().startRoute("polls");
    }
}
