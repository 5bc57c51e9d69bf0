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
                    "The sender: its E.164 number (a plus sign and digits) or its dashboard id. Goes before the option from.",
            javaType = "String")
    public static final String FROM = "CamelChatmaidFrom";

    @Metadata(
            label = "common",
            description =
                    "The recipient: an E.164 number (a plus sign and digits) or a group's JID. Read by a send, where"
                            + " it goes before the option to; set by the status consumer.",
            javaType = "String")
    public static final String TO = "CamelChatmaidTo";

    @Metadata(
            label = "producer",
            description = "The text to send, at most 4096 characters; the caption when there is one attachment. Goes"
                    + " before the option content and the body.",
            javaType = "String")
    public static final String CONTENT = "CamelChatmaidContent";

    @Metadata(
            label = "producer",
            description = "Public https URLs of attachments: a collection, an array, or a text with commas between the"
                    + " URLs. Goes before the option mediaUrls.",
            javaType = "java.util.List<String>")
    public static final String MEDIA_URLS = "CamelChatmaidMediaUrls";

    @Metadata(
            label = "producer",
            description = "The idempotency key: the same key never sends twice. Goes before the option idempotencyKey.",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelChatmaidIdempotencyKey";

    @Metadata(
            label = "common",
            description =
                    "The message's id. Read by a status look-up, where it goes before the option messageId; set by"
                            + " send, status and the status consumer.",
            javaType = "String")
    public static final String MESSAGE_ID = "CamelChatmaidMessageId";

    @Metadata(
            label = "common",
            description = "How far the message has come, or the stage that was reached: sent, delivered, read or failed"
                    + " (pending too in an answer).",
            javaType = "String")
    public static final String STATUS = "CamelChatmaidStatus";

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
                    "The sender to look up, by its E.164 number or its dashboard id. Goes before the option phone.",
            javaType = "String")
    public static final String PHONE = "CamelChatmaidPhone";

    @Metadata(
            label = "producer",
            description = "Whether the sender that was looked up is connected: connected, disconnected, connecting,"
                    + " qr_pending or error.",
            javaType = "String")
    public static final String CONNECTION_STATUS = "CamelChatmaidConnectionStatus";

    private ChatmaidConstants() {}
}
