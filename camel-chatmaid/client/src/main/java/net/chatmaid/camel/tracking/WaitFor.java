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

import net.chatmaid.camel.model.MessageStatus;

/** The status that a send waits for. */
public enum WaitFor {
    /** The message was sent. */
    sent,
    /** The message was delivered. */
    delivered,
    /** The recipient has read the message. Recipients can turn read receipts off. */
    read,
    /** The message was sent or has failed. */
    terminal;

    /**
     * Whether a message that is sent with a test key may never reach this status, as it may remain {@code sent}.
     *
     * @return whether the wait ends when the message is sent
     */
    public boolean endsEarlyWithTestKey() {
        return this == delivered || this == read;
    }

    /** Whether a status ends the wait. */
    boolean isReachedBy(MessageStatus status) {
        return switch (this) {
            case terminal -> TrackUntil.sent.isReachedBy(status);
            default ->
                !MessageStatus.FAILED.equals(status)
                        && TrackUntil.valueOf(name()).isReachedBy(status);
        };
    }
}
