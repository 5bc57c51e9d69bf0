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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SandboxResource.class)
class RoutesTest {

    @Inject
    CamelContext context;

    @Inject
    ProducerTemplate template;

    @Inject
    Changes changes;

    ChatmaidSandbox sandbox;

    @Test
    void configuresTheComponentByProperties() {
        // when
        ChatmaidComponent component = context.getComponent("chatmaid", ChatmaidComponent.class);

        // then
        assertThat(component.getConfiguration().getBaseUrl()).isEqualTo(sandbox.baseUrl());
        assertThat(component.getConfiguration().getRequestsPerMinute()).isZero();
        assertThat(component.getConfiguration().getTrackUntil()).hasToString("read");
    }

    @Test
    void sendsOnceUnderAKey() {
        // when
        Message first = confirm("6001");
        Message second = confirm("6001");

        // then
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(sandbox.message(first.id())).map(SandboxMessage::content).contains("Order 6001 confirmed");
    }

    @Test
    void emitsEachStageOnceByPolls() {
        // when
        Message message = confirm("6002");

        // then
        await().untilAsserted(() -> assertThat(changes.eventsOf(message.id()))
                .containsExactly("message.sent", "message.delivered", "message.read"));
    }

    @Test
    void returnsRecordsAndJson() {
        // given
        Message message = confirm("6003");

        // when
        Exchange answer = template.request(
                "direct:json", exchange -> exchange.getMessage().setHeader("id", message.id()));
        String byDataType = template.requestBodyAndHeader("direct:data-type", null, "id", message.id(), String.class);

        // then
        assertThat(answer.getMessage().getHeader("state")).isInstanceOf(MessageStatus.class);
        assertThat(answer.getMessage().getBody(String.class)).contains("\"id\":\"" + message.id() + "\"");
        assertThat(byDataType).contains("\"to\":\"+15557654321\"");
    }

    @Test
    void keepsDynamicValuesOutOfTheUri() {
        // when
        Message message = template.requestBodyAndHeaders(
                "direct:dynamic",
                null,
                Map.of("phone", "+15557654321", "text", "a&b=${header.phone} ?x"),
                Message.class);

        // then
        assertThat(sandbox.message(message.id())).map(SandboxMessage::content).contains("a&b=${header.phone} ?x");
    }

    @Test
    void rejectsARecipientThatIsNotValidBeforeARequest() {
        assertThatThrownBy(() -> template.requestBodyAndHeaders(
                        "direct:confirm",
                        "Order 6004 confirmed",
                        Map.of("phone", "555", "orderId", "6004"),
                        Message.class))
                .hasRootCauseInstanceOf(ChatmaidValidationException.class)
                .rootCause()
                .hasMessageContaining("E.164");
    }

    @Test
    void verifiesTheOptions() {
        // when
        List<?> senders = template.requestBody("chatmaid:phones", null, List.class);
        String report = template.requestBody("chatmaid:verify", null, String.class);

        // then
        assertThat(senders).hasSize(2);
        assertThat(report).contains("\"ready\":true").doesNotContain(sandbox.liveKey(), SandboxResource.SECRET);
    }

    private Message confirm(String order) {
        return template.requestBodyAndHeaders(
                "direct:confirm",
                "Order " + order + " confirmed",
                Map.of("phone", "+15557654321", "orderId", order),
                Message.class);
    }
}
