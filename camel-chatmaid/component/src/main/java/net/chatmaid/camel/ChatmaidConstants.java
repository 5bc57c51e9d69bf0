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
package net.chatmaid.camel;

import org.apache.camel.spi.Metadata;

/** The names of the headers that the component reads and sets. */
public final class ChatmaidConstants {

    /** The sender: its E.164 number (a plus sign and digits) or its dashboard id. A {@code String}. */
    @Metadata(
            label = "producer",
            description =
                    "The sender: its E.164 number (a plus sign and digits) or its dashboard id. Used if the endpoint's"
                            + " option from is not set. Removed by a successful send that has read it.",
            javaType = "String")
    public static final String FROM = "CamelChatmaidFrom";

    /** The recipient: an E.164 number (a plus sign and digits) or a group's JID. A {@code String}. */
    @Metadata(
            label = "producer",
            description =
                    "The recipient: an E.164 number (a plus sign and digits) or a group's JID. Used if the endpoint's"
                            + " option to is not set. Removed by a successful send that has read it.",
            javaType = "String")
    public static final String TO = "CamelChatmaidTo";

    /** The text to send, at most 4096 characters; the caption if there is one attachment. A {@code String}. */
    @Metadata(
            label = "producer",
            description =
                    "The text to send, at most 4096 characters; the caption if there is one attachment. Used if the"
                            + " endpoint's option content is not set. Removed by a successful send that has read it.",
            javaType = "String")
    public static final String CONTENT = "CamelChatmaidContent";

    /**
     * Public https URLs of attachments: a collection, an array, or a text with URLs separated by commas. A
     * {@code List<String>}.
     */
    @Metadata(
            label = "producer",
            description = "Public https URLs of attachments: a collection, an array, or a text with URLs separated by"
                    + " commas. Used if the endpoint's option mediaUrls is not set. Removed by a successful send that has"
                    + " read it.",
            javaType = "java.util.List<String>")
    public static final String MEDIA_URLS = "CamelChatmaidMediaUrls";

    /** The idempotency key: a repeated send with the same key does not send the message twice. A {@code String}. */
    @Metadata(
            label = "producer",
            description =
                    "The idempotency key: a repeated send with the same key does not send the message twice. Used if"
                            + " the endpoint's option idempotencyKey is not set. Removed by a successful send that has read it.",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelChatmaidIdempotencyKey";

    /** The message's id. A {@code String}. */
    @Metadata(
            label = "common",
            description = "The message's id. Set by each operation that returns one message and by each consumer that"
                    + " emits one. Used to look a message up (status, inbound) if neither the endpoint's option"
                    + " messageId nor the body names one.",
            javaType = "String")
    public static final String MESSAGE_ID = "CamelChatmaidMessageId";

    /**
     * Whether the message existed before this send: its idempotency key had been used for the same message earlier, and
     * nothing was sent now. A {@code Boolean}.
     */
    @Metadata(
            label = "producer",
            description = "Whether the message existed before this send: its idempotency key had been used for the same"
                    + " message earlier, and nothing was sent now. Set by send; never true without an idempotency key of"
                    + " the route.",
            javaType = "Boolean")
    public static final String DUPLICATE = "CamelChatmaidDuplicate";

    /**
     * The sender of the emitted message: the account's sender, or the person that wrote a received message. A
     * {@code String}.
     */
    @Metadata(
            label = "consumer",
            description = "The sender of the emitted message: the account's sender, or the person that wrote a received"
                    + " message. No operation reads it.",
            javaType = "String")
    public static final String MESSAGE_FROM = "CamelChatmaidMessageFrom";

    /**
     * The recipient of the emitted message: an E.164 number or a group's JID; of a received message, the account's
     * phone. A {@code String}.
     */
    @Metadata(
            label = "consumer",
            description = "The recipient of the emitted message: an E.164 number or a group's JID; of a received"
                    + " message, the account's phone. No operation reads it.",
            javaType = "String")
    public static final String MESSAGE_TO = "CamelChatmaidMessageTo";

    /**
     * The status of the message, or the stage that it has reached: sent, delivered, read or failed (pending too in a
     * response). A {@code String}.
     */
    @Metadata(
            label = "common",
            description = "The status of the message, or the stage that it has reached: sent, delivered, read or failed"
                    + " (pending too in a response).",
            javaType = "String",
            enums = "pending,sent,delivered,read,failed")
    public static final String STATUS = "CamelChatmaidStatus";

    /**
     * The name of the event, as in webhooks: message.sent, message.delivered, message.read, message.failed,
     * message.received, message.outgoing, phone.connected or phone.disconnected. A {@code String}.
     */
    @Metadata(
            label = "consumer",
            description = "The name of the event, as in webhooks: message.sent, message.delivered, message.read,"
                    + " message.failed, message.received, message.outgoing, phone.connected or phone.disconnected. Set"
                    + " by the polling consumers too, so that one route serves both.",
            javaType = "String",
            enums =
                    "message.sent,message.delivered,message.read,message.failed,message.received,message.outgoing,phone.connected,phone.disconnected")
    public static final String EVENT = "CamelChatmaidEvent";

    /** The stage before, if it is known. A {@code String}. */
    @Metadata(
            label = "consumer",
            description = "The stage before, if it is known.",
            javaType = "String",
            enums = "pending,sent,delivered,read,failed")
    public static final String PREVIOUS_STATUS = "CamelChatmaidPreviousStatus";

    /** When the stage was reached, by the server's clock, if the record reports it. An {@code Instant}. */
    @Metadata(
            label = "consumer",
            description = "When the stage was reached, by the server's clock, if the record reports it.",
            javaType = "java.time.Instant")
    public static final String STATUS_TIME = "CamelChatmaidStatusTime";

    /** Why the message failed, such as RECIPIENT_NOT_REACHABLE. A {@code String}. */
    @Metadata(
            label = "common",
            description = "Why the message failed, such as RECIPIENT_NOT_REACHABLE.",
            javaType = "String")
    public static final String ERROR_CODE = "CamelChatmaidErrorCode";

    /** Why the message failed, as a sentence. A {@code String}. */
    @Metadata(label = "common", description = "Why the message failed, as a sentence.", javaType = "String")
    public static final String ERROR_MESSAGE = "CamelChatmaidErrorMessage";

    /** The sender to look up, by its E.164 number or its dashboard id. A {@code String}. */
    @Metadata(
            label = "producer",
            description =
                    "The sender to look up, by its E.164 number or its dashboard id. Used if the endpoint's option"
                            + " phone is not set.",
            javaType = "String")
    public static final String PHONE = "CamelChatmaidPhone";

    /** The number of the sender whose connection changed. A {@code String}. */
    @Metadata(
            label = "consumer",
            description = "The number of the sender whose connection changed. No operation reads it.",
            javaType = "String")
    public static final String PHONE_NUMBER = "CamelChatmaidPhoneNumber";

    /**
     * The status of the connection of the sender that was looked up, or that changed: connected, disconnected,
     * connecting, qr_pending or error. A {@code String}.
     */
    @Metadata(
            label = "common",
            description = "The status of the connection of the sender that was looked up, or that changed: connected,"
                    + " disconnected, connecting, qr_pending or error.",
            javaType = "String",
            enums = "connected,disconnected,connecting,qr_pending,error")
    public static final String CONNECTION_STATUS = "CamelChatmaidConnectionStatus";

    /** The status of the sender's connection before, if it is known. A {@code String}. */
    @Metadata(
            label = "consumer",
            description = "The status of the sender's connection before, if it is known.",
            javaType = "String",
            enums = "connected,disconnected,connecting,qr_pending,error")
    public static final String PREVIOUS_CONNECTION_STATUS = "CamelChatmaidPreviousConnectionStatus";

    /**
     * The type of a received message: text, image, video, audio, document, sticker, location, contact or other. A
     * {@code String}.
     */
    @Metadata(
            label = "common",
            description =
                    "The type of a received message: text, image, video, audio, document, sticker, location, contact"
                            + " or other.",
            javaType = "String",
            enums = "text,image,video,audio,document,sticker,location,contact,other")
    public static final String TYPE = "CamelChatmaidType";

    /**
     * The recipient of a reply to a received message: the group's JID if it was written in a group, else the number of
     * the person that wrote it. A {@code String}.
     */
    @Metadata(
            label = "common",
            description =
                    "The recipient of a reply to a received message: the group's JID if it was written in a group,"
                            + " else the number of the person that wrote it.",
            javaType = "String")
    public static final String REPLY_TO = "CamelChatmaidReplyTo";

    /** The number of the page to list, from 1. An {@code Integer}. */
    @Metadata(
            label = "producer",
            description = "The number of the page to list, from 1. Used if the endpoint's option page is not set.",
            javaType = "Integer")
    public static final String PAGE = "CamelChatmaidPage";

    /** The number of pages in the list, if the API reports it. An {@code Integer}. */
    @Metadata(
            label = "producer",
            description = "The number of pages in the list, if the API reports it. Set with fetch=page.",
            javaType = "Integer")
    public static final String TOTAL_PAGES = "CamelChatmaidTotalPages";

    /** The number of rows in the list, if the API reports it. A {@code Long}. */
    @Metadata(
            label = "producer",
            description = "The number of rows in the list, if the API reports it. Set with fetch=page.",
            javaType = "Long")
    public static final String TOTAL = "CamelChatmaidTotal";

    /** Whether all checks of verify passed. A {@code Boolean}. */
    @Metadata(label = "producer", description = "Whether all checks of verify passed.", javaType = "Boolean")
    public static final String READY = "CamelChatmaidReady";

    /**
     * The W3C {@code traceparent} of the send that a status change belongs to, if this process has sent the message and
     * a tracer is registered. A {@code String}.
     */
    @Metadata(
            label = "consumer",
            description = "The W3C traceparent of the send that a status change belongs to, if this process has sent"
                    + " the message and a tracer is registered.",
            javaType = "String")
    public static final String SEND_TRACEPARENT = "CamelChatmaidSendTraceparent";

    private ChatmaidConstants() {}
}
