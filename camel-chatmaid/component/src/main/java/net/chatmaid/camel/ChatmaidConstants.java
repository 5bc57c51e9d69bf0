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

/** The headers that the component reads and writes. */
public final class ChatmaidConstants {

    @Metadata(
            label = "producer",
            description =
                    "The sender: its E.164 number (a plus sign and digits) or its dashboard id. Used if the endpoint's"
                            + " option from is not set. Removed by a successful send that has read it.",
            javaType = "String")
    public static final String FROM = "CamelChatmaidFrom";

    @Metadata(
            label = "producer",
            description =
                    "The recipient: an E.164 number (a plus sign and digits) or a group's JID. Used if the endpoint's"
                            + " option to is not set. Removed by a successful send that has read it.",
            javaType = "String")
    public static final String TO = "CamelChatmaidTo";

    @Metadata(
            label = "producer",
            description =
                    "The text to send, at most 4096 characters; the caption when there is one attachment. Used if the"
                            + " endpoint's option content is not set. Removed by a successful send that has read it.",
            javaType = "String")
    public static final String CONTENT = "CamelChatmaidContent";

    @Metadata(
            label = "producer",
            description = "Public https URLs of attachments: a collection, an array, or a text with commas between the"
                    + " URLs. Used if the endpoint's option mediaUrls is not set. Removed by a successful send that has"
                    + " read it.",
            javaType = "java.util.List<String>")
    public static final String MEDIA_URLS = "CamelChatmaidMediaUrls";

    @Metadata(
            label = "producer",
            description =
                    "The idempotency key: the same key never sends twice. Used if the endpoint's option idempotencyKey"
                            + " is not set. Removed by a successful send that has read it.",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelChatmaidIdempotencyKey";

    @Metadata(
            label = "common",
            description =
                    "The message's id. Set by send and by everything that answers with or emits one message. Used to"
                            + " look a message up (status, inbound) if neither the endpoint's option messageId nor the body says"
                            + " which.",
            javaType = "String")
    public static final String MESSAGE_ID = "CamelChatmaidMessageId";

    @Metadata(
            label = "producer",
            description = "Whether the message existed before this send: its idempotency key had been used for the same"
                    + " message earlier, and nothing was sent now. Set by send; never true without an idempotency key of"
                    + " the route.",
            javaType = "Boolean")
    public static final String DUPLICATE = "CamelChatmaidDuplicate";

    @Metadata(
            label = "consumer",
            description =
                    "Who sent the message that is emitted: the account's sender, or who wrote a received message. No"
                            + " operation reads it.",
            javaType = "String")
    public static final String MESSAGE_FROM = "CamelChatmaidMessageFrom";

    @Metadata(
            label = "consumer",
            description =
                    "The recipient of the message that is emitted: an E.164 number or a group's JID; of a received"
                            + " message, the account's phone. No operation reads it.",
            javaType = "String")
    public static final String MESSAGE_TO = "CamelChatmaidMessageTo";

    @Metadata(
            label = "common",
            description = "How far the message has come, or the stage that was reached: sent, delivered, read or failed"
                    + " (pending too in a response).",
            javaType = "String")
    public static final String STATUS = "CamelChatmaidStatus";

    @Metadata(
            label = "consumer",
            description = "What has happened, as webhooks call it: message.sent, message.delivered, message.read,"
                    + " message.failed, message.received, message.outgoing, phone.connected or phone.disconnected. Set"
                    + " by the polling consumers too, so that one route serves both.",
            javaType = "String")
    public static final String EVENT = "CamelChatmaidEvent";

    @Metadata(label = "consumer", description = "The stage before, when it is known.", javaType = "String")
    public static final String PREVIOUS_STATUS = "CamelChatmaidPreviousStatus";

    @Metadata(
            label = "consumer",
            description = "When the stage was reached, by the server's clock, when the record says so.",
            javaType = "java.time.Instant")
    public static final String STATUS_TIME = "CamelChatmaidStatusTime";

    @Metadata(
            label = "common",
            description = "Why the message failed, such as RECIPIENT_NOT_REACHABLE.",
            javaType = "String")
    public static final String ERROR_CODE = "CamelChatmaidErrorCode";

    @Metadata(label = "common", description = "Why the message failed, for people.", javaType = "String")
    public static final String ERROR_MESSAGE = "CamelChatmaidErrorMessage";

    @Metadata(
            label = "producer",
            description =
                    "The sender to look up, by its E.164 number or its dashboard id. Used if the endpoint's option"
                            + " phone is not set.",
            javaType = "String")
    public static final String PHONE = "CamelChatmaidPhone";

    @Metadata(
            label = "consumer",
            description = "The number of the sender whose connection changed. No operation reads it.",
            javaType = "String")
    public static final String PHONE_NUMBER = "CamelChatmaidPhoneNumber";

    @Metadata(
            label = "common",
            description = "Whether the sender that was looked up, or whose connection changed, is connected: connected,"
                    + " disconnected, connecting, qr_pending or error.",
            javaType = "String")
    public static final String CONNECTION_STATUS = "CamelChatmaidConnectionStatus";

    @Metadata(
            label = "consumer",
            description = "The sender's connection before, when it is known.",
            javaType = "String")
    public static final String PREVIOUS_CONNECTION_STATUS = "CamelChatmaidPreviousConnectionStatus";

    @Metadata(
            label = "common",
            description = "What a received message is: text, image, video, audio, document, sticker, location, contact"
                    + " or other.",
            javaType = "String")
    public static final String TYPE = "CamelChatmaidType";

    @Metadata(
            label = "common",
            description = "Where an answer to a received message goes: the group's JID if it was written in one, else"
                    + " the number of who wrote it.",
            javaType = "String")
    public static final String REPLY_TO = "CamelChatmaidReplyTo";

    @Metadata(
            label = "producer",
            description = "The number of the page to list, from 1. Used if the endpoint's option page is not set.",
            javaType = "Integer")
    public static final String PAGE = "CamelChatmaidPage";

    @Metadata(
            label = "producer",
            description = "How many pages the list has, when the API says so. Set with fetch=page.",
            javaType = "Integer")
    public static final String TOTAL_PAGES = "CamelChatmaidTotalPages";

    @Metadata(
            label = "producer",
            description = "How many rows the list has, when the API says so. Set with fetch=page.",
            javaType = "Long")
    public static final String TOTAL = "CamelChatmaidTotal";

    @Metadata(
            label = "producer",
            description = "Whether verify found nothing missing to go live.",
            javaType = "Boolean")
    public static final String READY = "CamelChatmaidReady";

    private ChatmaidConstants() {}
}
