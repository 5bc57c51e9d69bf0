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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.Futures;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.tracking.internal.Lookback;
import net.chatmaid.camel.tracking.internal.PhoneChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls for changes of the senders' connections. Each poll returns a change until it is routed, even if the connection
 * has changed further. Not thread-safe: one poll at a time.
 */
public final class PhonePoll {

    private static final Logger LOG = LoggerFactory.getLogger(PhonePoll.class);

    /**
     * The maximum number of changes that wait to be routed. Connections change rarely, so more mean that the route
     * always fails.
     */
    private static final int MAX_WAITING = 10_000;

    private final ChatmaidClient client;
    private final Lookback window;
    private final Map<String, PhoneNumber> fetched = new HashMap<>();
    private final Map<String, PhoneChange> waiting = new LinkedHashMap<>();

    /**
     * Creates a poll. Makes no request.
     *
     * @param client makes one attempt for each request
     * @param lookback the maximum age of the changes
     * @param onlyNew whether only changes after this object was created are returned
     * @param clock the local clock, which is used until the server's time is known
     */
    public PhonePoll(ChatmaidClient client, Duration lookback, boolean onlyNew, Clock clock) {
        this.client = client.withoutWaiting();
        this.window = new Lookback(lookback, onlyNew, clock);
    }

    /**
     * Fetches the senders by one request. Returns nothing new if there is no permit for it. Blocks only for its
     * request.
     *
     * @return the changes that are not routed, each by the key by which it is remembered; those of one sender in order
     * @throws ChatmaidException if the request fails
     */
    public Map<String, PhoneChange> poll() {
        try {
            fetch();
        } catch (ChatmaidRateLimitException e) {
            LOG.debug("The rate budget has no permit; the next poll fetches the senders: {}", e.getMessage());
        }
        return new LinkedHashMap<>(waiting);
    }

    /**
     * Removes a change that was routed, so that it is not returned again.
     *
     * @param key the key of the change
     */
    public void routed(String key) {
        waiting.remove(key);
    }

    private void fetch() {
        Iterable<PhoneNumber> phones = Futures.join(client.phoneNumbers());
        window.beginScan(client.serverTime());
        for (PhoneNumber phone : phones) {
            String id = id(phone);
            if (id == null) {
                LOG.warn("A sender was left out, as it has neither an id nor a number");
                continue;
            }
            PhoneNumber before = fetched.put(id, phone);
            for (PhoneChange change : PhoneChanges.between(before, phone)) {
                if (before == null ? isRecent(change.time()) : window.isNewEnough(change.time())) {
                    Instant time = change.time() == null ? window.now() : change.time();
                    add(key(id, change.status(), time), change);
                }
            }
        }
    }

    private void add(String key, PhoneChange change) {
        waiting.putIfAbsent(key, change);
        if (waiting.size() > MAX_WAITING) {
            String oldest = waiting.keySet().iterator().next();
            waiting.remove(oldest);
            LOG.warn(
                    "More than {} changes of senders wait to be routed. The change {} is dropped", MAX_WAITING, oldest);
        }
    }

    /** In the first poll, only a time shows that the connection has changed. */
    private boolean isRecent(Instant time) {
        return time != null && window.isWithinLookback(time) && window.isNewEnough(time);
    }

    /**
     * Returns the key by which a change is remembered, if the record of the sender has the time of the change.
     *
     * @param change the change
     * @return {@code phone:<id>:<status>:<milliseconds>}; {@code null} if the record has no time for it, or the sender
     *     has neither an id nor a number
     */
    public static String key(PhoneChange change) {
        Instant time = change.phone().lastTime(change.status());
        String id = id(change.phone());
        return time == null || id == null ? null : key(id, change.status(), time);
    }

    private static String key(String id, ConnectionStatus status, Instant time) {
        return "phone:" + id + ":" + status + ":" + time.toEpochMilli();
    }

    private static String id(PhoneNumber phone) {
        return phone.id() == null ? phone.phoneNumber() : phone.id();
    }
}
