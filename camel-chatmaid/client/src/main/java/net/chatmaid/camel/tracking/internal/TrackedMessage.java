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
 * What is kept of a tracked message: as little as possible, as there may be a million. Times are seconds since 1970 by the
 * server's clock.
 */
final class TrackedMessage {

    /** Its position in the list is not known yet. */
    static final int NO_POSITION = Integer.MIN_VALUE;

    /** It was sent and never fetched. */
    private static final int NO_STATUS = 0;

    /** The maximum time between two polls of a message, in seconds. */
    private static final int MAX_INTERVAL = 3600;

    /** One second of interval for each of so many seconds of age: a minute for each day. */
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

    /** Takes note of a fetched status, and tells whether it differs from the one before. */
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
     * Whether it is time to poll: when a twentieth of its age has passed since it was fetched last, and at the latest after
     * what its age and the number of tracked messages allow. Most changes come early in the life of a message.
     *
     * @param minInterval the minimum time between two polls, in seconds
     */
    boolean isDue(int now, int minInterval) {
        int age = now - created;
        int latest = Math.max(minInterval, age / AGE_PER_INTERVAL);
        return now - fetched >= Math.max(1, Math.min(MAX_INTERVAL, Math.min(age / 20, latest)));
    }
}
