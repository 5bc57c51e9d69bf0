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
package net.chatmaid.camel.client;

/**
 * The message was not sent, because its idempotency key belongs to another message. The client detects this before it
 * makes a request if it has used the key for the other message recently, otherwise by the response.
 */
public class ChatmaidIdempotencyException extends ChatmaidException {

    private static final long serialVersionUID = 1L;

    /** The id of the message that the key belongs to. */
    private final String messageId;
    /** The recipient of that message. */
    private final String recipient;

    /**
     * Creates an exception.
     *
     * @param message the sentence for the log; without a secret
     * @param messageId the id of the message that the key belongs to, or {@code null}
     * @param recipient the recipient of that message, or {@code null}
     */
    public ChatmaidIdempotencyException(String message, String messageId, String recipient) {
        super(message);
        this.messageId = messageId;
        this.recipient = recipient;
    }

    /**
     * {@return the id of the message that the key belongs to; {@code null} if it is not known, for example while it is
     * sent}
     */
    public String getMessageId() {
        return messageId;
    }

    /** {@return the recipient of the message that the key belongs to, or {@code null} if it is not known} */
    public String getRecipient() {
        return recipient;
    }
}
