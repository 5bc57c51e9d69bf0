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
package net.chatmaid.camel.tracking.internal;

import net.chatmaid.camel.model.MessageStatus;

/**
 * The state of a tracked message. It is small, as there may be a million. Times are in seconds since 1970 by the
 * server's clock.
 */
final class TrackedMessage {

    /** The position is not known. */
    static final int NO_POSITION = Integer.MIN_VALUE;

    /** The status is not known, as the message was never fetched. */
    private static final int NO_STATUS = 0;

    /** The maximum time between two polls of a message, in seconds. */
    private static final int MAX_INTERVAL = 3600;

    /** The number of seconds of age for one second of interval: a day gives a minute. */
    private static final int AGE_PER_INTERVAL = 24 * 60;

    final int created;
    int fetched;
    int position = NO_POSITION;
    boolean missed;
    private int status;

    TrackedMessage(int created) {
        this.created = created;
        this.fetched = created;
    }

    /** Updates the status, and returns whether it has changed. */
    boolean update(MessageStatus fetchedStatus) {
        int hash = fetchedStatus == null ? NO_STATUS : fetchedStatus.value().hashCode();
        boolean changed = status != hash;
        status = hash;
        return changed;
    }

    boolean has(MessageStatus one) {
        return status == one.value().hashCode();
    }

    /**
     * Whether a poll is due: a twentieth of the age of the message has passed since it was last fetched, or the maximum
     * interval that follows from its age and the number of tracked messages. Most changes come early in the life of a
     * message.
     *
     * @param minInterval the minimum time between two polls, in seconds
     */
    boolean isDue(int now, int minInterval) {
        int age = now - created;
        int latest = Math.max(minInterval, age / AGE_PER_INTERVAL);
        return now - fetched >= Math.max(1, Math.min(MAX_INTERVAL, Math.min(age / 20, latest)));
    }
}
