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
package net.chatmaid.camel.tracking;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import net.chatmaid.camel.client.ChatmaidDeliveryException;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidWaitTimeoutException;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;

/** A wait of a send for a status. Not thread-safe, except for its result. */
final class StatusWait {

    private final String messageId;
    private final WaitFor stage;
    private final CompletableFuture<Message> result = new CompletableFuture<>();
    private MessageStatus lastStatus;
    private Future<?> timeout;

    StatusWait(Message sent, WaitFor stage) {
        this.messageId = sent.id();
        this.stage = stage;
        this.lastStatus = sent.status();
    }

    String messageId() {
        return messageId;
    }

    /** The result, which is done when the wait has ended. */
    CompletableFuture<Message> result() {
        return result;
    }

    void fetched(MessageStatus status) {
        lastStatus = status;
    }

    /** Sets the task that ends the wait when its time is over. */
    void timeout(Future<?> task) {
        timeout = task;
    }

    boolean endsWith(MessageStatus status) {
        return stage.isReachedBy(status) || MessageStatus.FAILED.equals(status);
    }

    /** Ends the wait with the record of the message. */
    void end(Message message) {
        if (stage.isReachedBy(message.status())) {
            cancelTimeout();
            result.complete(message);
        } else {
            fail(new ChatmaidDeliveryException(message));
        }
    }

    /** Ends the wait when its time is over. */
    void end(Duration waited) {
        fail(new ChatmaidWaitTimeoutException(messageId, stage.name(), waited, lastStatus));
    }

    void fail(ChatmaidException failure) {
        cancelTimeout();
        result.completeExceptionally(failure);
    }

    private void cancelTimeout() {
        if (timeout != null) {
            timeout.cancel(false);
        }
    }
}
