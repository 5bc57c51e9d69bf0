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

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.PhoneChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed event is not lost to a field that does not decide what happened. */
class LenientEventTest {

    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void leavesOutATimestampThatCanNotBeRead() {
        // when
        WebhookEvent event = parse("""
                {"event": "message.received", "timestamp": "x", "data": {"messageId": "inmsg_1", "content": "Hi"}}""");
        // then
        assertThat(event.timestamp()).isNull();
        assertThat(event.leftOut()).containsExactly("timestamp");
        assertThat(((InboundMessage) event.data()).content()).isEqualTo("Hi");
    }

    @Test
    void readsAnOffsetWithoutColon() {
        // when
        WebhookEvent event = parse("""
                {"event": "message.sent", "data": {"messageId": "msg_1", "sentAt": "2026-03-01T11:00:00+0100"}}""");
        // then
        assertThat(((Message) event.data()).sentAt()).isEqualTo(AT);
        assertThat(event.leftOut()).isEmpty();
    }

    @Test
    void takesTheEventsTimeForAStageWhoseOwnCanNotBeRead() {
        // when
        WebhookEvent event = parse("""
                {"event": "message.delivered", "timestamp": "2026-03-01T10:00:00Z", "data": {"messageId": "msg_1",
                "sentAt": "x", "deliveredAt": 1770000000, "status": "delivered"}}""");
        // then
        Message message = (Message) event.data();
        assertThat(message.deliveredAt()).isEqualTo(AT);
        assertThat(message.sentAt()).isNull();
        assertThat(message.additional()).hasToString("{sentAt=\"x\"}");
        assertThat(event.leftOut()).containsExactlyInAnyOrder("data.deliveredAt", "data.sentAt");
    }

    @ParameterizedTest
    @CsvSource({
        "delivered, sent, delivered",
        "delivered, 5, delivered",
        "delivered, '', delivered",
        "delivered, read, read",
        "delivered, archived, archived",
        "delivered, failed, delivered",
        "read, failed, read",
        "sent, failed, failed",
        "failed, read, failed",
    })
    void takesTheEventsStageForAStatusThatContradictsIt(String stage, String status, String taken) {
        // when
        Message message = (Message) parse("""
                {"event": "message.%s", "timestamp": "2026-03-01T10:00:00Z", "data": {"messageId": "msg_1", "status": %s}}""".formatted(stage, status.equals("5") ? status : "\"" + status + "\""))
                .data();
        // then
        assertThat(message.status()).isEqualTo(MessageStatus.of(taken));
    }

    @Test
    void readsAnIdThatIsANumber() {
        assertThat(((Message) parse("{\"event\": \"message.sent\", \"data\": {\"messageId\": 7}}")
                                .data())
                        .id())
                .isEqualTo("7");
    }

    @Test
    void readsTheIdWhereTheApiHasIt() {
        assertThat(((InboundMessage) parse("{\"event\": \"message.received\", \"data\": {\"id\": \"inmsg_1\"}}")
                                .data())
                        .id())
                .isEqualTo("inmsg_1");
    }

    @Test
    void keepsWhatCanNotBeReadOfAPhone() {
        // when
        WebhookEvent event = parse("""
                {"event": "phone.connected", "timestamp": "2026-03-01T10:00:00Z", "data": {"phoneId": [1], "status": 5,
                "phoneNumber": "+15551234567", "lastConnectedAt": true}}""");
        // then
        PhoneChange change = (PhoneChange) event.data();
        assertThat(change.phone().phoneNumber()).isEqualTo("+15551234567");
        assertThat(change.time()).isEqualTo(AT);
        assertThat(change.phone().isConnected()).isTrue();
        assertThat(change.phone().additional()).containsOnlyKeys("phoneId", "status", "lastConnectedAt");
        assertThat(event.leftOut()).containsExactlyInAnyOrder("data.phoneId", "data.status", "data.lastConnectedAt");
    }

    @Test
    void takesTheLastOfAFieldThatComesTwice() {
        // when
        Message message = (Message) parse("""
                {"event": "message.sent", "event": "message.sent", "timestamp": "x", "timestamp": "2026-03-01T10:00:00Z",
                "data": {"messageId": null, "messageId": "msg_1", "messageId": "msg_1", "to": "a", "to": "b"}}""").data();
        // then
        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.to()).isEqualTo("b");
        assertThat(message.sentAt()).isEqualTo(AT);
    }

    @Test
    void leavesOutWhatIsTooDeepOrTooLong() {
        // given
        String deep = "[".repeat(300_000) + "]".repeat(300_000);
        String inside = "{\"a\": [".repeat(1_000) + "1" + "]}".repeat(1_000);
        String body = "{\"event\": \"message.sent\", \"deep\": " + deep + ", \"data\": {\"deep\": " + inside
                + ", \"long\": "
                + "9".repeat(100_000) + ", \"power\": 1e" + "9".repeat(50) + ", \"content\": [1, " + "9".repeat(200)
                + "], \"" + "n".repeat(2_000) + "\": 1, \"messageId\": \"msg_1\", \"to\": \"+15557654321\"}}";
        // when
        WebhookEvent event = parse(body);
        // then
        Message message = (Message) event.data();
        assertThat(message.id()).isEqualTo("msg_1");
        assertThat(message.to()).isEqualTo("+15557654321");
        assertThat(message.additional()).isEmpty();
        assertThat(event.leftOut())
                .containsExactly(
                        "deep", "data.deep", "data.long", "data.power", "data.content", "data." + "n".repeat(60) + "…");
    }

    @Test
    void keepsWhatIsJustNotTooDeep() {
        // given
        String nested = "[".repeat(64) + "1" + "]".repeat(64);
        // when
        Message message = (Message)
                parse("{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_1\", \"extra\": " + nested + "}}")
                        .data();
        // then
        assertThat(message.additional().get("extra")).hasToString(nested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", "  \n", "\uFEFF \t"})
    void readsABodyAfterAByteOrderMarkAndWhiteSpace(String before) {
        assertThat(parse(before + "{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_1\"}}\r\n \n")
                        .isKnown())
                .isTrue();
    }

    @Test
    void readsABodyWithAByteThatIsNoUtf8() {
        // given
        byte[] body =
                "{\"event\": \"message.received\", \"data\": {\"messageId\": \"inmsg_1\", \"content\": \"caf\u00e9!\"}}"
                        .getBytes(ISO_8859_1);
        // when
        InboundMessage message = (InboundMessage) ChatmaidWebhook.parse(body).data();
        // then
        assertThat(message.id()).isEqualTo("inmsg_1");
        assertThat(message.content()).isEqualTo("caf\uFFFD!");
    }

    @Test
    void keepsEveryDigitOfAnUnknownField() {
        // given
        String fields = "\"price\":0.12345678901234567891,\"big\":123456789012345678901234567890,\"no\":null";
        // when
        Message message =
                (Message) parse("{\"event\": \"message.sent\", \"data\": {\"messageId\": \"msg_1\", " + fields + "}}")
                        .data();
        // then
        assertThat(message.additional().get("price")).hasToString("0.12345678901234567891");
        assertThat(message.additional().get("big")).hasToString("123456789012345678901234567890");
        assertThat(message.additional().get("no")).hasToString("null");
    }

    private static WebhookEvent parse(String body) {
        return ChatmaidWebhook.parse(body.getBytes(UTF_8));
    }
}
