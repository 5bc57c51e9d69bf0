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

/** The stage at which a message is followed no further. A failure ends it in any case. */
public enum TrackUntil {
    sent(MessageStatus.SENT),
    delivered(MessageStatus.DELIVERED),
    read(MessageStatus.READ);

    private final MessageStatus stage;

    TrackUntil(MessageStatus stage) {
        this.stage = stage;
    }

    /**
     * Whether a message with this status has come so far, or has failed. One whose status is not known may still go on.
     */
    public boolean isReachedBy(MessageStatus status) {
        return status != null && status.isKnown() && status.rank() >= stage.rank();
    }
}
