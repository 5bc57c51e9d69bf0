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
package net.chatmaid.camel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.benchmarks.call.Call;
import net.chatmaid.camel.benchmarks.call.Contestant;
import net.chatmaid.camel.benchmarks.call.Operation;
import net.chatmaid.camel.benchmarks.server.Account;
import net.chatmaid.camel.benchmarks.server.PreparedResponseServer;
import org.apache.camel.Exchange;
import org.apache.camel.component.whatsapp.model.MessageResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each contestant makes the requests that it is measured by, and gets the result. */
class ContestantsTest {

    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private PreparedResponseServer server;

    @BeforeEach
    void start() throws IOException {
        server = PreparedResponseServer.start((head, body) -> {
            heads.add(head);
            bodies.add(body);
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"received", "whatsapp"})
    void sendsTheText(Contestant contestant) throws Exception {
        // when
        Object result = make(Operation.send, contestant);

        // then
        assertThat(result.toString()).contains(Account.MESSAGE_ID, "pending");
        assertThat(heads).hasSize(2).allSatisfy(head -> assertThat(head)
                .startsWith("POST /v1/messages/send HTTP/1.1")
                .contains("Authorization: Bearer " + Account.API_KEY));
        JsonNode body = new ObjectMapper().readTree(bodies.get(1));
        assertThat(body.path("fromPhoneId").asText()).isEqualTo(Account.SENDER);
        assertThat(body.path("to").asText()).isEqualTo(Account.RECIPIENT);
        assertThat(body.path("content").asText()).isEqualTo(Account.TEXT);
    }

    @Test
    void sendsTheTextByWhatsApp() throws Exception {
        // when
        Object result = make(Operation.send, Contestant.whatsapp);

        // then
        assertThat(result).isInstanceOf(MessageResponse.class);
        assertThat(heads).hasSize(2).allSatisfy(head -> assertThat(head).startsWith("POST /v"));
        assertThat(bodies.get(1)).contains(Account.TEXT, Account.RECIPIENT);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"measured", "received", "whatsapp"})
    void looksTheMessageUp(Contestant contestant) throws Exception {
        // when
        Object result = make(Operation.status, contestant);

        // then
        assertThat(result.toString()).contains(Account.MESSAGE_ID, "delivered");
        assertThat(heads).hasSize(2).allSatisfy(head -> assertThat(head)
                .startsWith("GET /v1/messages/" + Account.MESSAGE_ID + " HTTP/1.1"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"measured", "received", "whatsapp"})
    void lists100Messages(Contestant contestant) throws Exception {
        // when
        Object result = make(Operation.listing, contestant);

        // then
        List<?> messages = result instanceof Map<?, ?> json
                ? (List<?>) ((Map<?, ?>) json.get("data")).get("data")
                : (List<?>) result;
        assertThat(messages).hasSize(Account.ROWS);
        assertThat(messages.get(99).toString()).contains("msg_", "delivered", Account.RECIPIENT);
        assertThat(heads).hasSize(2).allSatisfy(head -> assertThat(head)
                .startsWith("GET /v1/messages?")
                .contains("status=delivered", "limit=100"));
    }

    @ParameterizedTest
    @EnumSource(names = {"chatmaid", "handWritten"})
    void routesEachNewStageOnce(Contestant contestant) throws Exception {
        // when a poll without 100 exchanges throws
        Object routed = make(Operation.poll, contestant);

        // then
        assertThat(routed).isEqualTo(2 * Account.ROWS);
        assertThat(heads).hasSize(2).allSatisfy(head -> assertThat(head).startsWith("GET /v1/messages?"));
    }

    @Test
    void acceptsTheWebhook() throws Exception {
        // when
        Exchange handled = (Exchange) make(Operation.webhook, Contestant.chatmaid);

        // then
        assertThat(handled.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
    }

    @Test
    void routesTheWebhookByHand() throws Exception {
        // when
        Exchange handled = (Exchange) make(Operation.webhook, Contestant.handWritten);

        // then
        assertThat(handled.getMessage().getBody(JsonNode.class).path("event").asText())
                .isEqualTo("message.sent");
        assertThat(handled.getProperty(Exchange.DUPLICATE_MESSAGE)).isNull();
    }

    @Test
    void refusesAnOperationThatTheContestantDoesNotHave() {
        assertThatThrownBy(() -> make(Operation.status, Contestant.whatsapp))
                .hasMessage("camel-whatsapp has no status");
    }

    /** The result of the second of two calls. */
    private Object make(Operation operation, Contestant contestant) throws Exception {
        try (Call call = operation.open(contestant, server.port(), 2)) {
            call.make();
            return call.make();
        }
    }
}
