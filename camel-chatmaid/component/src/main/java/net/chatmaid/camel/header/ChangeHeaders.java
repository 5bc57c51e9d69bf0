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
package net.chatmaid.camel.header;

import java.time.Instant;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.NetworkNumbers;
import net.chatmaid.camel.model.OutgoingMessage;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.webhook.WebhookEvent;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Writes the changes that consumers emit into messages: the record into the body, and the values that routes branch on
 * into headers.
 */
public final class ChangeHeaders {

    private ChangeHeaders() {}

    /** The name of the event for a stage. */
    public static String event(StatusChange change) {
        String status = change.status().value();
        return switch (status) {
            case "sent" -> WebhookEvent.MESSAGE_SENT;
            case "delivered" -> WebhookEvent.MESSAGE_DELIVERED;
            case "read" -> WebhookEvent.MESSAGE_READ;
            case "failed" -> WebhookEvent.MESSAGE_FAILED;
            default -> "message." + status;
        };
    }

    public static void put(StatusChange change, Message out) {
        out.setBody(change);
        out.setHeader(ChatmaidConstants.EVENT, event(change));
        MessageHeaders.setText(
                out, ChatmaidConstants.MESSAGE_ID, change.message().id());
        MessageHeaders.setText(out, ChatmaidConstants.STATUS, change.status());
        MessageHeaders.setText(out, ChatmaidConstants.PREVIOUS_STATUS, change.previousStatus());
        put(change.message().from(), change.message().to(), out);
        if (change.time() != null) {
            out.setHeader(ChatmaidConstants.STATUS_TIME, change.time());
        }
        timestamp(out, change.time());
        if (change.status().equals(MessageStatus.FAILED)) {
            MessageHeaders.setText(
                    out, ChatmaidConstants.ERROR_CODE, change.message().errorCode());
            MessageHeaders.setText(
                    out, ChatmaidConstants.ERROR_MESSAGE, change.message().errorMessage());
        }
    }

    public static void put(InboundMessage message, Message out) {
        out.setBody(message);
        out.setHeader(ChatmaidConstants.EVENT, WebhookEvent.MESSAGE_RECEIVED);
        MessageHeaders.setText(out, ChatmaidConstants.MESSAGE_ID, message.id());
        MessageHeaders.setText(out, ChatmaidConstants.TYPE, message.type());
        MessageHeaders.setText(out, ChatmaidConstants.REPLY_TO, message.replyTo());
        put(message.from(), message.to(), out);
        timestamp(out, message.time());
    }

    public static void put(OutgoingMessage message, Message out) {
        out.setBody(message);
        out.setHeader(ChatmaidConstants.EVENT, WebhookEvent.MESSAGE_OUTGOING);
        MessageHeaders.setText(out, ChatmaidConstants.TYPE, message.type());
        put(message.from(), message.to(), out);
        timestamp(out, message.sentAt());
    }

    public static void put(PhoneChange change, Message out) {
        out.setBody(change);
        MessageHeaders.setText(out, ChatmaidConstants.EVENT, event(change));
        MessageHeaders.setText(
                out, ChatmaidConstants.PHONE_NUMBER, change.phone().phoneNumber());
        MessageHeaders.setText(out, ChatmaidConstants.CONNECTION_STATUS, change.status());
        MessageHeaders.setText(out, ChatmaidConstants.PREVIOUS_CONNECTION_STATUS, change.previousStatus());
        timestamp(out, change.time());
    }

    /** The name of the event for a change of a connection; {@code null} for statuses without an event. */
    private static String event(PhoneChange change) {
        if (change.status().equals(ConnectionStatus.CONNECTED)) {
            return WebhookEvent.PHONE_CONNECTED;
        }
        return change.status().equals(ConnectionStatus.DISCONNECTED) ? WebhookEvent.PHONE_DISCONNECTED : null;
    }

    /** Sets sender and recipient, in headers that no operation reads, in one form for all events. */
    private static void put(String from, String to, Message out) {
        MessageHeaders.setText(out, ChatmaidConstants.MESSAGE_FROM, NetworkNumbers.toE164(from));
        MessageHeaders.setText(out, ChatmaidConstants.MESSAGE_TO, NetworkNumbers.toE164(to));
    }

    private static void timestamp(Message out, Instant time) {
        if (time != null) {
            out.setHeader(Exchange.MESSAGE_TIMESTAMP, time.toEpochMilli());
        }
    }
}
