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

import java.time.Duration;
import net.chatmaid.camel.model.MessageStatus;

/** A message was sent but had not reached the status that the send waits for when {@code waitTimeout} ended. */
public class ChatmaidWaitTimeoutException extends ChatmaidException {

    private static final long serialVersionUID = 1L;

    /** The id of the message. */
    private final String messageId;
    /** The API's text of the status that was last fetched. */
    private final String lastStatus;

    /**
     * Creates an exception.
     *
     * @param messageId the id of the message
     * @param stage the status that the send waits for
     * @param timeout the maximum time to wait
     * @param lastStatus the status that was last fetched, or {@code null}
     */
    public ChatmaidWaitTimeoutException(String messageId, String stage, Duration timeout, MessageStatus lastStatus) {
        super("Message " + messageId + " was sent and is " + lastStatus + ", not " + stage + ", after waitTimeout ("
                + timeout.toMillis() + " ms). It may still reach that status: a status consumer continues to track it");
        this.messageId = messageId;
        this.lastStatus = lastStatus == null ? null : lastStatus.value();
    }

    /** {@return the id of the message} */
    public String getMessageId() {
        return messageId;
    }

    /** {@return the status that was last fetched; {@code null} if there is none} */
    public MessageStatus getLastStatus() {
        return MessageStatus.of(lastStatus);
    }
}
