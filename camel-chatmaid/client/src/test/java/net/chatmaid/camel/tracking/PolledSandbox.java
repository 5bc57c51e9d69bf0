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
import java.util.HashSet;
import java.util.Set;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.testing.ManualTime;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.io.CloseMode;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Polls of a sandbox whose clock stands in another year than this machine's. */
final class PolledSandbox implements AfterEachCallback {

    static final Instant NOW = Instant.parse("2031-02-06T14:00:00Z");
    static final Duration DAY = Duration.ofDays(1);
    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);

    private final ManualTime time = new ManualTime();
    private final BrokenLists brokenLists = new BrokenLists();
    private final CloseableHttpClient http = HttpClients.custom()
            .disableAutomaticRetries()
            .addRequestInterceptorFirst(brokenLists)
            .build();
    private final Set<String> emitted = new HashSet<>();
    private ChatmaidSandbox sandbox;
    private ChatmaidClient client;
    private StatusPoll poll;

    /** Starts a sandbox and a client of it, both with this limit; 0 for none. */
    void start(SandboxListOrder order, int requestsPerMinute) {
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(NOW))
                .listOrder(order)
                .rateLimit(requestsPerMinute)
                .start();
        client = ChatmaidClient.builder(sandbox.liveKey())
                .baseUrl(sandbox.baseUrl())
                .scheduler(time.scheduler())
                .budget(RateBudget.perMinute(requestsPerMinute, time.scheduler()))
                .httpClient(http)
                .build();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        client.close();
        http.close(CloseMode.IMMEDIATE);
        sandbox.close();
    }

    /** A poll of all stages up to read. */
    StatusPoll poll(Duration lookback, boolean onlyNew) {
        return new StatusPoll(
                client, new TrackingOptions(Track.all, TrackUntil.read, lookback), onlyNew, Clock.systemUTC());
    }

    /** Polls for new stages up to delivered until so many messages are tracked. */
    void track(int messages) {
        poll = new StatusPoll(
                client, new TrackingOptions(Track.all, TrackUntil.delivered, DAY), true, Clock.systemUTC());
        for (int i = 0; i < 200 && poll.tracked() < messages; i++) {
            polls(1);
        }
        Assertions.assertThat(poll.tracked()).isEqualTo(messages);
    }

    /** Polls so many times, with five seconds after each, and collects what is emitted. */
    void polls(int count) {
        for (int i = 0; i < count; i++) {
            try {
                poll.poll(() -> true).forEach(change -> emitted.add(Stages.key(change)));
            } catch (ChatmaidException e) {
                // Camel's poll strategy would log it; the next poll repeats what failed
                Assertions.assertThat(e)
                        .isInstanceOfAny(ChatmaidServerException.class, ChatmaidTransportException.class);
            }
            advance(BETWEEN_POLLS);
        }
    }

    void advance(Duration duration) {
        time.advance(duration);
        sandbox.advance(duration);
    }

    /** From now on each request for a list of sent messages fails. */
    void breakLists() {
        brokenLists.breakLists();
    }

    /** The keys of the changes that polls have emitted. */
    Set<String> emitted() {
        return emitted;
    }

    ChatmaidSandbox sandbox() {
        return sandbox;
    }
}
