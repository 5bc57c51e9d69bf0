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
package net.chatmaid.camel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.function.IntFunction;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.ErrorCode;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.InboundType;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.OutgoingMessage;
import net.chatmaid.camel.model.PhoneChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the events say, and what is no event. */
class EventParserTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aStageIsAMessage() {
        // when
        WebhookEvent event = parse("""
                {"event": "message.failed", "timestamp": "2026-03-01T10:00:09Z", "later": [1], "data": {"messageId": "msg_1",
                "from": "+15551234567", "to": "+15557654321", "isGroup": false, "groupId": null, "status": "failed",
                "source": "api", "environment": "live", "sentAt": "2026-03-01T10:00:00.000Z", "deliveredAt": null,
                "readAt": null, "failedAt": "2026-03-01T11:00:00+01:00", "errorCode": "TIMEOUT", "errorMessage": "Too late",
                "later": {"a": 1}}}""");
        // then
        assertThat(event.event()).isEqualTo(WebhookEvent.MESSAGE_FAILED);
        assertThat(event.timestamp()).isEqualTo("2026-03-01T10:00:09Z");
        Message message = (Message) event.data();
        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.to()).isEqualTo("+15557654321");
        assertThat(message.isGroup()).isFalse();
        assertThat(message.environment()).isEqualTo("live");
        assertThat(message.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(message.sentAt()).isEqualTo(AT);
        assertThat(message.failedAt()).isEqualTo(AT);
        assertThat(message.errorCode()).isEqualTo(ErrorCode.of("TIMEOUT"));
        assertThat(message.errorMessage()).isEqualTo("Too late");
        assertThat(message.additional()).containsOnlyKeys("source", "later");
    }

    @Test
    void whatAStageLeavesOutTheEventSays() {
        // when
        Message message = (Message) parse("""
                {"event": "message.delivered", "timestamp": "2026-03-01T10:00:00Z", "data": {"messageId": "msg_1"}}""").data();
        // then
        assertThat(message.status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(message.deliveredAt()).isEqualTo(AT);
        assertThat(message.sentAt()).isNull();
    }

    @Test
    void aStageWithoutAnyTimeIsStillTheStage() {
        Message message = (Message) parse("""
                {"event": "message.delivered", "data": {"messageId": "msg_1", "status": "sent"}}""").data();
        assertThat(message.status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void aMessageThatIsFurtherThanItsEventStaysSo() {
        Message message = (Message) parse("""
                {"event": "message.delivered", "timestamp": "2026-03-01T10:00:09Z", "data": {"messageId": "msg_1",
                "status": "read", "deliveredAt": "2026-03-01T10:00:00Z", "readAt": "2026-03-01T10:00:01Z"}}""").data();
        assertThat(message.status()).isEqualTo(MessageStatus.READ);
        assertThat(message.deliveredAt()).isEqualTo(AT);
    }

    @Test
    void aReceivedMessage() {
        InboundMessage message = (InboundMessage) parse("""
                {"event": "message.received", "data": {"messageId": "inmsg_1", "from": "+15557654321", "to": "+15551234567",
                "content": "Zażółć 👋", "type": "hologram", "isGroup": true, "groupId": "1@g.us",
                "receivedAt": "2026-03-01T10:00:00Z"}}""").data();
        assertThat(message.id()).isEqualTo("inmsg_1");
        assertThat(message.content()).isEqualTo("Zażółć 👋");
        assertThat(message.type()).isEqualTo(InboundType.of("hologram"));
        assertThat(message.replyTo()).isEqualTo("1@g.us");
        assertThat(message.time()).isEqualTo(AT);
        assertThat(message.additional()).isEmpty();
    }

    @Test
    void whatAPersonTyped() {
        OutgoingMessage message = (OutgoingMessage) parse("""
                {"event": "message.outgoing", "data": {"from": "+15551234567", "to": "+15557654321", "content": "On it",
                "type": "text", "isGroup": false, "source": "manual", "sentAt": "2026-03-01T10:00:00Z"}}""").data();
        assertThat(message.content()).isEqualTo("On it");
        assertThat(message.type()).isEqualTo(InboundType.TEXT);
        assertThat(message.source()).isEqualTo("manual");
        assertThat(message.sentAt()).isEqualTo(AT);
    }

    @Test
    void aPhone() {
        PhoneChange change = (PhoneChange) parse("""
                {"event": "phone.disconnected", "timestamp": "2026-03-01T10:00:09Z", "data": {"phoneId": "ph_1",
                "phoneNumber": "+15551234567", "displayName": "Shop", "status": "connecting",
                "lastConnectedAt": "2026-02-01T10:00:00Z", "lastDisconnectedAt": "2026-03-01T10:00:00Z"}}""").data();
        assertThat(change.phone().id()).isEqualTo("ph_1");
        assertThat(change.phone().phoneNumber()).isEqualTo("+15551234567");
        assertThat(change.phone().connectionStatus()).isEqualTo(ConnectionStatus.CONNECTING);
        assertThat(change.previousStatus()).isNull();
        assertThat(change.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(change.time()).isEqualTo(AT);
    }

    @Test
    void aPhoneThatSaysLittle() {
        PhoneChange change = (PhoneChange)
                parse("{\"event\": \"phone.connected\", \"timestamp\": \"2026-03-01T10:00:00Z\", \"data\": {}}")
                        .data();
        assertThat(change.phone().connectionStatus()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(change.status()).isEqualTo(ConnectionStatus.CONNECTED);
        assertThat(change.time()).isEqualTo(AT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\": \"message.edited\"}",
                "{\"event\": \"message.edited\", \"data\": [1, null]}",
                "{\"event\": \"account.suspended\", \"data\": {\"messageId\": 5, \"sentAt\": {}}}",
                "{\"event\": \"message.edited\", \"timestamp\": \"x\", \"data\": {\"messageId\": 5, \"messageId\": 6}}",
            })
    void anEventOfTheFutureIsNoError(String body) {
        // when
        WebhookEvent event = parse(body);
        // then
        assertThat(event.isKnown()).isFalse();
        assertThat(event.data()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "stranger",
                "{",
                "[]",
                "null",
                "5",
                "\"stranger\"",
                "{}",
                "{\"event\": null}",
                "{\"event\": 5}",
                "{\"event\": \" \"}",
                "{\"event\": \"message.edited\"} stranger",
                "{\"event\": \"message.edited\", \"event\": \"message.sent\"}",
                "{\"event\": \"message.sent\"}",
                "{\"event\": \"message.sent\", \"data\": null}",
                "{\"event\": \"message.sent\", \"data\": []}",
                "{\"event\": \"message.sent\", \"data\": {}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": null}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"\"}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": {\"stranger\": 1}}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": 7.5}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"a\"}, \"data\": {\"messageId\": \"b\"}}",
                "{\"event\": \"phone.connected\", \"data\": {\"phoneId\": \"a\", \"phoneId\": \"b\"}}",
                "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"a\", \"messageId\": \"b\"}}",
            })
    void isNoEvent(String body) {
        assertThatExceptionOfType(ChatmaidEventException.class)
                .isThrownBy(() -> parse(body))
                .withMessageStartingWith("The webhook")
                .withNoCause()
                .matches(rejection -> !rejection.getMessage().contains("stranger"));
    }

    /** What takes more time than its length, such as a long number, is not read beyond a limit, and costs no event. */
    @Test
    void readsWhatCouldBeMeantToTakeLongUpToItsLimitAndLeavesItOutBeyond() {
        // given: the deepest list and object, the longest numbers, and a long name
        IntFunction<String> list = size -> "[".repeat(size) + "]".repeat(size);
        IntFunction<String> object = size -> "{\"a\":".repeat(size) + "1" + "}".repeat(size);
        IntFunction<String> number = "9"::repeat;
        IntFunction<String> exponent = size -> "1e1" + "9".repeat(size - 3);
        IntFunction<String> name = size -> "{\"" + "n".repeat(size) + "\": 1}";
        // then
        assertLimit(list, 64, 65, 500_000);
        assertLimit(object, 64, 65, 150_000);
        assertLimit(number, 100, 101, 900_000);
        assertLimit(name, 1000, 2000, 900_000);
        assertLimit(exponent, 0, 101, 900_000);
    }

    private static void assertLimit(IntFunction<String> value, int taken, int... leftOut) {
        if (taken > 0) {
            assertThat(parse(event(value.apply(taken))).leftOut()).isEmpty();
        }
        for (int size : leftOut) {
            WebhookEvent event = parse(event(value.apply(size)));
            assertThat(event.isKnown()).isTrue();
            assertThat(event.leftOut()).containsExactly("extra");
        }
    }

    private static String event(String extra) {
        return "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_1\"}, \"extra\": " + extra + "}";
    }

    private static WebhookEvent parse(String body) {
        return ChatmaidWebhook.parse(body.getBytes(UTF_8));
    }
}
