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
 * Polls for changes of the senders' connections. A change is returned by each poll until it is routed, also if the connection
 * has changed further. Not thread-safe: one poll at a time.
 */
public final class PhonePoll {

    private static final Logger LOG = LoggerFactory.getLogger(PhonePoll.class);

    /** Phones are connected by people: so many changes that wait mean a route that never succeeds. */
    private static final int MOST_WAITING = 10_000;

    private final ChatmaidClient client;
    private final Lookback window;
    private final Map<String, PhoneNumber> seen = new HashMap<>();
    private final Map<String, PhoneChange> waiting = new LinkedHashMap<>();

    /**
     * @param client makes one attempt for each request
     * @param lookback the maximum age of the changes
     * @param onlyNew whether only changes after this object was made count
     * @param clock the local clock, for a server that does not say what time it is
     */
    public PhonePoll(ChatmaidClient client, Duration lookback, boolean onlyNew, Clock clock) {
        this.client = client.withoutWaiting();
        this.window = new Lookback(lookback, onlyNew, clock);
    }

    /**
     * Fetches the senders by one request; returns nothing new if the rate budget has no permit for it.
     *
     * @return the changes that are not routed, each under the key by which it is remembered, those of one sender in the
     *     order in which they happened
     * @throws ChatmaidException when the request failed
     */
    public Map<String, PhoneChange> poll() {
        try {
            fetch();
        } catch (ChatmaidRateLimitException e) {
            LOG.debug("The rate budget has no permit; the next poll fetches the senders: {}", e.getMessage());
        }
        return new LinkedHashMap<>(waiting);
    }

    /** Takes note that the change with this key was routed: it is not returned again. */
    public void routed(String key) {
        waiting.remove(key);
    }

    private void fetch() {
        Iterable<PhoneNumber> phones = Futures.join(client.phoneNumbers());
        window.open(client.serverTime());
        for (PhoneNumber phone : phones) {
            String id = id(phone);
            if (id == null) {
                LOG.warn("A sender has neither an id nor a number and is left out");
                continue;
            }
            PhoneNumber before = seen.put(id, phone);
            for (PhoneChange change : PhoneChanges.between(before, phone)) {
                if (before == null ? isRecent(change.time()) : window.counts(change.time())) {
                    Instant time = change.time() == null ? window.now() : change.time();
                    add(key(id, change.status(), time), change);
                }
            }
        }
    }

    private void add(String key, PhoneChange change) {
        waiting.putIfAbsent(key, change);
        if (waiting.size() > MOST_WAITING) {
            String oldest = waiting.keySet().iterator().next();
            waiting.remove(oldest);
            LOG.warn("{} changes of senders wait for their route, and {} is given up", MOST_WAITING, oldest);
        }
    }

    /** In the first poll, only a time says that something has changed. */
    private boolean isRecent(Instant time) {
        return time != null && window.covers(time) && window.counts(time);
    }

    /**
     * The key under which a change is remembered whose time the sender's record has: {@code
     * phone:<id>:<status>:<milliseconds>}.
     *
     * @return {@code null} when the record has no time for it, or the sender neither an id nor a number
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
