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
package net.chatmaid.camel.example.springboot;

import static net.chatmaid.camel.example.springboot.OrderService.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The confirmation of an order. */
class ConfirmationTest {

    @RegisterExtension
    final SharedOrderService orders = new SharedOrderService();

    @Test
    void showsEachStageOfItsMessage() throws Exception {
        // when
        HttpResponse<String> response =
                orders.service().post(order("P1", "${body} {{x}} #{1+1} \uD83D\uDE00", "+12025550201"));
        // then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("Location")).contains("/orders/P1");
        JsonNode confirmation = orders.service().awaitStatus("P1", "read");
        assertThat(confirmation.path("stages").findValuesAsText("status"))
                .containsExactly("pending", "sent", "delivered", "read");
        SandboxMessage message = orders.messageTo("+12025550201");
        assertThat(message.id()).isEqualTo(confirmation.path("messageId").asText());
        assertThat(message.content())
                .isEqualTo("Hello ${body} {{x}} #{1+1} \uD83D\uDE00, your order P1 is confirmed: Coffee.");
        await().untilAsserted(() -> assertThat(orders.service().log())
                .contains(
                        "Order P1: message " + message.id() + " is pending",
                        "Message " + message.id() + " is sent",
                        "Message " + message.id() + " is delivered",
                        "Message " + message.id() + " is read"));
        assertThat(orders.sandbox().webhooks().counts().accepted()).isPositive();
        assertThat(orders.hasDatabaseInFolder()).isFalse();
    }

    @Test
    void showsTheReasonOfAFailedMessage() throws Exception {
        // when
        orders.service().post(order("P4", MagicRecipients.INVALID_RECIPIENT));
        // then
        assertThat(orders.service().awaitStatus("P4", "failed").path("reason").asText())
                .startsWith("INVALID_RECIPIENT: ");
    }
}
