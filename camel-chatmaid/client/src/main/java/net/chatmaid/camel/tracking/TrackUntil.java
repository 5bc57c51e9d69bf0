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

/** The stage at which the tracking of a message ends. A failure always ends it. */
public enum TrackUntil {
    /** The message was sent. */
    sent(MessageStatus.SENT),
    /** The message was delivered. */
    delivered(MessageStatus.DELIVERED),
    /** The recipient has read the message. */
    read(MessageStatus.READ);

    private final MessageStatus stage;

    TrackUntil(MessageStatus stage) {
        this.stage = stage;
    }

    /**
     * Whether the tracking of a message with this status ends. A message whose status is not known is tracked further.
     *
     * @param status the status; may be {@code null}
     * @return whether the stage is reached, or the message has failed
     */
    public boolean isReachedBy(MessageStatus status) {
        return status != null && status.isKnown() && status.rank() >= stage.rank();
    }
}
