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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import net.chatmaid.camel.sandbox.testing.ApiContract;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The response to a send whose sender is not connected. */
class DisconnectedSendTest {

    private static final ApiContract CONTRACT = new ApiContract();
    private static final String PATH = "/v1/messages/send";

    private ChatmaidSandbox sandbox;

    private PlainHttpClient open(DisconnectedSend answer) {
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual())
                .disconnectedSend(answer)
                .start();
        return PlainHttpClient.live(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void isAcceptedAndFailsLaterByDefault() {
        // given
        sandbox = ChatmaidSandbox.builder().clock(SandboxClock.manual()).start();
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "disconnected");

        // when
        PlainHttpClient.Reply reply = PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
        sandbox.advance(Duration.ofMillis(500));

        // then
        assertThat(reply.status()).isEqualTo(201);
        assertThat(sandbox.messages()).singleElement().satisfies(message -> assertThat(message.errorCode())
                .isEqualTo("NOT_CONNECTED"));
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, 400, disconnected",
        "BAD_REQUEST, 400, qr_pending",
        "NOT_FOUND, 404, disconnected",
        "NOT_FOUND, 404, error"
    })
    void isRejectedInTheFormOfTheErrorsOfTheApi(DisconnectedSend answer, int status, String connection) {
        // given
        PlainHttpClient live = open(answer);
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, connection);

        // when
        PlainHttpClient.Reply reply = live.send(PlainHttpClient.RECIPIENT);

        // then
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("success").isBoolean()).isTrue();
        assertThat(reply.json().path("success").asBoolean()).isFalse();
        assertThat(reply.json().path("statusCode").asInt()).isEqualTo(status);
        assertThat(reply.json().path("path").asText()).isEqualTo(PATH);
        assertThat(CONTRACT.violations("POST", PATH, reply)).isEmpty();
        assertThat(sandbox.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void freesTheKeyOfARejectedSendOnly(DisconnectedSend answer) {
        // given
        PlainHttpClient live = open(answer);
        ObjectNode first = PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "first");
        ObjectNode second = PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "second");
        String id = live.send(first).data().path("id").asText();
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "disconnected");

        // when
        PlainHttpClient.Reply repeated = live.send(first);
        live.send(second);
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "connected");
        PlainHttpClient.Reply after = live.send(second);

        // then
        assertThat(repeated.data().path("id").asText()).isEqualTo(id);
        assertThat(after.status()).isEqualTo(201);
        assertThat(sandbox.messages()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void isAcceptedWithATestKey(DisconnectedSend answer) {
        // given
        open(answer);
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "disconnected");

        // when
        PlainHttpClient.Reply reply = PlainHttpClient.test(sandbox).send(PlainHttpClient.RECIPIENT);

        // then
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.data().path("status").asText()).isEqualTo("sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "404"})
    void hasTheResponseThatTheCommandLineSelects(String value) {
        // given
        SandboxSettings settings =
                CommandLine.parse("--port", "0", "--disconnected-send", value).settings();
        PlainHttpClient live = open(settings.api().disconnectedSend());
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "disconnected");

        // then
        assertThat(live.send(PlainHttpClient.RECIPIENT).status()).hasToString(value);
    }
}
