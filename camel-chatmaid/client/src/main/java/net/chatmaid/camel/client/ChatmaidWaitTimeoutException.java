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

/** A message was sent and had not come as far as somebody waited for, when the time to wait was over. */
public class ChatmaidWaitTimeoutException extends ChatmaidException {

    private static final long serialVersionUID = 1L;

    private final String messageId;
    private final String lastStatus;

    /**
     * @param messageId the message's id
     * @param stage what was waited for
     * @param timeout how long
     * @param lastStatus the status that was read last, or {@code null}
     */
    public ChatmaidWaitTimeoutException(String messageId, String stage, Duration timeout, MessageStatus lastStatus) {
        super("Message " + messageId + " was sent and is " + lastStatus + ", not " + stage + ", after waitTimeout ("
                + timeout.toMillis() + " ms). It may still get there: a status consumer goes on following it");
        this.messageId = messageId;
        this.lastStatus = lastStatus == null ? null : lastStatus.value();
    }

    /** The message's id. */
    public String getMessageId() {
        return messageId;
    }

    /** The status that was read last; {@code null} when there was none. */
    public MessageStatus getLastStatus() {
        return MessageStatus.of(lastStatus);
    }
}
