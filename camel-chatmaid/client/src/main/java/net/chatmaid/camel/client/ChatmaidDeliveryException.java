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

/** A message was accepted and then failed, while somebody waited for its delivery. */
public class ChatmaidDeliveryException extends ChatmaidException {

    private static final long serialVersionUID = 1L;

    private final transient Message failed;
    private final String messageId;
    private final String errorCode;

    public ChatmaidDeliveryException(Message failed) {
        super("Message " + failed.id() + " to " + failed.to() + " failed with " + failed.errorCode()
                + (failed.errorMessage() == null ? "" : ": " + failed.errorMessage())
                + ". It is not sent again: the same idempotency key answers with this same message");
        this.failed = failed;
        this.messageId = failed.id();
        this.errorCode = failed.errorCode() == null ? null : failed.errorCode().value();
    }

    /** The message as it was read last; {@code null} after the exception was serialized. */
    public Message getFailed() {
        return failed;
    }

    /** The message's id. */
    public String getMessageId() {
        return messageId;
    }

    /** Why it failed; {@code null} when the API did not say. */
    public ErrorCode getErrorCode() {
        return ErrorCode.of(errorCode);
    }
}
