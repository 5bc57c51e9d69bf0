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
 * What is kept of a message in flight: as little as possible, as there may be a million. Times are seconds since 1970
 * by the server's clock.
 */
final class TrackedMessage {

    /** Nobody has seen yet where it stands in the list. */
    static final int NO_PLACE = Integer.MIN_VALUE;

    /** It was sent and never read. */
    private static final int NEVER_READ = 0;

    /** The longest that a message is left alone, in seconds. */
    private static final int RARELY = 3600;

    /** A minute for each day of its age. */
    private static final int PER_DAY = 24 * 60;

    final int created;
    int read;
    int place = NO_PLACE;
    boolean missed;
    private int status;

    TrackedMessage(int created) {
        this.created = created;
        this.read = created;
    }

    /** Takes note of a status that was read, and says whether it is another one than before. */
    boolean sees(MessageStatus now) {
        int hash = now == null ? NEVER_READ : now.value().hashCode();
        boolean changed = status != hash;
        status = hash;
        return changed;
    }

    boolean has(MessageStatus one) {
        return status == one.value().hashCode();
    }

    /**
     * Whether it is time to look again: when a twentieth of its age has passed since the last look, and at the latest
     * after what its age and the others in flight allow. What happens to a message happens early, mostly.
     *
     * @param crowd after so many seconds at the earliest, as there are so many of them
     */
    boolean isDue(int now, int crowd) {
        int age = now - created;
        int latest = Math.max(crowd, age / PER_DAY);
        return now - read >= Math.max(1, Math.min(RARELY, Math.min(age / 20, latest)));
    }
}
