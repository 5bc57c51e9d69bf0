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

import net.chatmaid.camel.model.ErrorCode;
import net.chatmaid.camel.model.Message;

/** A message failed after Chatmaid had accepted it, while a send waited for its status. */
public class ChatmaidDeliveryException extends ChatmaidException {

    private static final long serialVersionUID = 1L;

    private final transient Message failed;
    /** The id of the message. */
    private final String messageId;
    /** The API's text of the error code. */
    private final String errorCode;

    /**
     * Creates an exception.
     *
     * @param failed the failed message; not {@code null}
     */
    public ChatmaidDeliveryException(Message failed) {
        super("Message " + failed.id() + " to " + failed.to() + " failed with " + failed.errorCode()
                + (failed.errorMessage() == null ? "" : ": " + failed.errorMessage())
                + ". It is not retried: a send under the same idempotency key returns this message");
        this.failed = failed;
        this.messageId = failed.id();
        this.errorCode = failed.errorCode() == null ? null : failed.errorCode().value();
    }

    /** {@return the failed message as it was last fetched; {@code null} after the exception was serialized} */
    public Message getFailed() {
        return failed;
    }

    /** {@return the id of the message} */
    public String getMessageId() {
        return messageId;
    }

    /** {@return why the message failed; {@code null} if the API does not say} */
    public ErrorCode getErrorCode() {
        return ErrorCode.of(errorCode);
    }
}
