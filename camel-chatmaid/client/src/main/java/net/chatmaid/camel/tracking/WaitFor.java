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

/** What a send waits for. */
public enum WaitFor {
    /** The message has left. */
    sent,
    /** It has arrived. */
    delivered,
    /** It was read, which may never come. */
    read,
    /** It was sent or has failed, as the cookbook's loop ends. */
    terminal;

    /** Whether a message that is sent with a test key, and may stay {@code sent}, may never come so far. */
    public boolean endsEarlyWithTestKey() {
        return this == delivered || this == read;
    }

    /** Whether a status is what is waited for. */
    boolean isReachedBy(MessageStatus status) {
        return switch (this) {
            case terminal -> TrackUntil.sent.isReachedBy(status);
            default ->
                !MessageStatus.FAILED.equals(status)
                        && TrackUntil.valueOf(name()).isReachedBy(status);
        };
    }
}
