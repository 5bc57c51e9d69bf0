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
package net.chatmaid.camel.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.model.StatusChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.tracking.Stages;
import net.chatmaid.camel.tracking.StatusPoll;
import net.chatmaid.camel.tracking.Track;
import net.chatmaid.camel.tracking.TrackUntil;
import net.chatmaid.camel.tracking.TrackingOptions;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/**
 * An account in a sandbox and an application that tracks its messages until they are delivered, by real requests in
 * virtual time: a real client, its budget, and the poll that {@code from("chatmaid:status")} makes every five seconds.
 */
final class Testbed implements AutoCloseable {

    /** The default delay of {@code chatmaid:status}. */
    static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);

    static final Duration LOOKBACK = Duration.ofHours(24);
    static final String SENDER = "+15551234567";
    static final String RECIPIENT = "+15557654321";

    /** So long that no message moves by itself. */
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final VirtualTime time = new VirtualTime();
    private final ListenerTimer sendWaits = new ListenerTimer();
    private final ChatmaidSandbox sandbox;
    private final CloseableHttpClient http;
    private final ChatmaidClient client;
    private StatusPoll poll;
    // the order of hash tables depends on the ids, and what is measured must not
    private final Random ids = new Random(1);
    private final Set<String> routed = new HashSet<>();
    private final AtomicInteger rejections = new AtomicInteger();

    /**
     * @param requestsPerMinute the limit of the sandbox and the budget of the client; 0 for none
     */
    Testbed(int requestsPerMinute) {
        sandbox = ChatmaidSandbox.builder()
                .clock(time.sandboxClock())
                .rateLimit(requestsPerMinute)
                .step(NEVER)
                .start();
        http = HttpClients.custom()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .addResponseInterceptorFirst((response, body, context) -> {
                    if (response.getCode() == 429) {
                        rejections.incrementAndGet();
                    }
                })
                .build();
        client = ChatmaidClient.builder(sandbox.liveKey())
                .baseUrl(sandbox.baseUrl())
                .httpClient(http)
                .scheduler(time.scheduler())
                .budget(RateBudget.perMinute(requestsPerMinute, time.scheduler()))
                .build();
        client.addMessageListener(sendWaits.begin());
        poll = new StatusPoll(
                client, new TrackingOptions(Track.all, TrackUntil.delivered, LOOKBACK), true, Clock.systemUTC());
        client.addMessageListener(sendWaits.end());
    }

    /** How long sends wait for the poll. */
    ListenerTimer sendWaits() {
        return sendWaits;
    }

    VirtualTime time() {
        return time;
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }

    ChatmaidClient client() {
        return client;
    }

    /** The number of messages that the application tracks. */
    int tracked() {
        return poll.tracked();
    }

    /** The number of responses with 429. */
    int rejections() {
        return rejections.get();
    }

    /** Adds a message that another application has sent; its stages were a second after. */
    String add(Instant createdAt, String status) {
        Instant done = createdAt.plusSeconds(1);
        return sandbox.addMessage(new SandboxMessage(
                        String.format("msg_%016x", ids.nextLong()),
                        SENDER,
                        RECIPIENT,
                        false,
                        null,
                        "Your order is on its way",
                        List.of(),
                        "live",
                        null,
                        null,
                        null,
                        createdAt,
                        status.equals("pending") ? null : done,
                        status.equals("delivered") ? done : null,
                        null,
                        null))
                .id();
    }

    /** One poll, whose changes are routed at once. */
    List<StatusChange> poll() {
        return poll(() -> true);
    }

    /** One poll, as long as {@code mayContinue} returns true. */
    List<StatusChange> poll(BooleanSupplier mayContinue) {
        return poll.poll(mayContinue).stream()
                .peek(change -> poll.routed(Stages.key(change)))
                .filter(change -> routed.add(Stages.key(change)))
                .toList();
    }

    /** Ends the poll and releases all that it keeps. */
    void stopTracking() {
        if (poll != null) {
            poll.close();
            poll = null;
        }
    }

    @Override
    public void close() {
        stopTracking();
        client.close();
        sandbox.close();
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
