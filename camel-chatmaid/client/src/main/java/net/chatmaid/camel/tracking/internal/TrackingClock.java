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

import java.time.Clock;
import java.time.Instant;
import net.chatmaid.camel.client.ChatmaidClient;

/**
 * The server's time in whole seconds, which never decrease; the local time until the server's time is known.
 * Thread-safe.
 */
final class TrackingClock {

    private final ChatmaidClient client;
    private final Clock local;
    private int latest;

    TrackingClock(ChatmaidClient client, Clock local) {
        this.client = client;
        this.local = local;
    }

    Instant now() {
        return client.serverTime().orElseGet(local::instant);
    }

    /** The current second. The time of a response may be earlier than that of the one before. */
    synchronized int second() {
        latest = Math.max(latest, (int) now().getEpochSecond());
        return latest;
    }

    /** The second of a record's time; the current one if the record has none. */
    int second(Instant time) {
        return (int) (time == null ? now() : time).getEpochSecond();
    }
}
