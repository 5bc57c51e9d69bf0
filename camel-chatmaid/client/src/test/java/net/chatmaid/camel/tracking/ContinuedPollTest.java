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

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.ManualTime;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Looks at more messages than a poll has requests for, and at messages far apart. */
class ContinuedPollTest {

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);
    private static final Duration DAY = Duration.ofDays(1);

    private final ManualTime time = new ManualTime();
    private final Set<String> noticed = new HashSet<>();
    private final CloseableHttpClient http =
            HttpClients.custom().addRequestInterceptorFirst(this::breakList).build();
    private boolean broken;
    private ChatmaidSandbox sandbox;
    private ChatmaidClient client;
    private StatusPoll poll;

    @AfterEach
    void stop() {
        client.close();
        http.close(CloseMode.IMMEDIATE);
        sandbox.close();
    }

    @Test
    void aLookThatTakesManyPollsComesToItsEnd() {
        // given: one of twenty is in flight, so their status shows them in 10 requests and their places in 200
        start(100);
        List<String> tracked = scatter(1000, 20);
        track(tracked.size());
        polls(30);

        // when: the oldest change
        List<String> changed = tracked.subList(0, 5);
        changed.forEach(id -> sandbox.setStatus(id, "delivered"));
        polls(12);

        // then
        assertThat(noticed).containsAll(keys(changed));
    }

    @Test
    void whoHasLeftAListOfStatusesIsNoticedBeforeItsEnd() {
        // given: a list of thirty pages, some five polls
        start(100);
        List<String> tracked = scatter(3000, 10);
        track(tracked.size());
        polls(30);

        for (int place : List.of(50, 1050, 1550, 2050, 2950)) {
            // when
            sandbox.setStatus(tracked.get(place), "delivered");
            polls(7);

            // then: by the end of the look a change can be twice as old
            assertThat(noticed).contains(tracked.get(place) + ":delivered");
        }
    }

    @Test
    void aListOfAStatusThatAlwaysFailsHoldsUpNobody() {
        // given: one of twenty is in flight, so a look begins with the list of those that are sent
        start(100);
        List<String> tracked = scatter(1000, 20);
        track(tracked.size());
        polls(30);
        broken = true;

        // when
        List<String> changed = tracked.subList(0, 5);
        changed.forEach(id -> sandbox.setStatus(id, "delivered"));
        polls(60);

        // then
        assertThat(noticed).containsAll(keys(changed));
    }

    @Test
    void whatAListOfStatusesDoesNotShowIsAskedForByItsPage() {
        // given: one of five is in flight, ten pages of messages
        start(0);
        List<String> tracked = scatter(200, 5);
        track(tracked.size());
        for (int i = 0; i < 20; i++) {
            polls(3);
        }

        // when: all change at once, which nobody could expect
        tracked.forEach(id -> sandbox.setStatus(id, "delivered"));
        time.advance(Duration.ofMinutes(1));
        sandbox.advance(Duration.ofMinutes(1));
        sandbox.clearRequests();
        polls(1);

        // then: the search for new messages, the list of those that are sent, and the pages
        assertThat(noticed).containsAll(keys(tracked));
        assertThat(sandbox.requestCount()).isLessThanOrEqualTo(13);
    }

    @Test
    void messagesThatCanNotBeReadHoldUpNoOther() {
        // given: ten far apart, and nine whose records fail for good
        start(100);
        List<String> tracked = scatter(10, 250);
        track(tracked.size());
        polls(5);
        tracked.subList(0, 9).forEach(id -> sandbox.wireMock()
                .stubFor(get(urlPathEqualTo("/v1/messages/" + id)).willReturn(serverError())));

        // when
        tracked.forEach(id -> sandbox.setStatus(id, "delivered"));
        polls(15);

        // then
        assertThat(noticed).contains(tracked.get(9) + ":delivered");
    }

    @Test
    void anOldMessageIsLookedAtWithinAMinuteWhileTheBudgetHasRoom() {
        // given: twenty hours old, behind others
        start(100);
        String old = add(sandbox.clock().now().minus(Duration.ofHours(20)), "sent");
        for (int i = 0; i < 3000; i++) {
            add(sandbox.clock().now().minus(Duration.ofHours(2)).plusSeconds(i), "delivered");
        }
        track(1);
        polls(5);

        // when
        sandbox.setStatus(old, "delivered");
        polls(12);

        // then
        assertThat(noticed).contains(old + ":delivered");
    }

    @Test
    void aLongFirstSearchDoesNotPutOffTheNext() {
        // given: sixty pages of young messages, and a budget for a few of them in a poll
        start(100);
        List<String> tracked = scatter(6000, 1, Duration.ofMinutes(10));
        track(tracked.size());
        polls(2);

        // when
        String late = add(sandbox.clock().now(), "sent");
        sandbox.setStatus(late, "sent");
        polls(4);

        // then
        assertThat(noticed).contains(late + ":sent");
    }

    @Test
    void oneOfTenSearchesLooksAtAPageOutOfTurn() {
        // given: nine pages of old messages
        start(0);
        for (int i = 0; i < 900; i++) {
            add(sandbox.clock().now().minus(Duration.ofDays(20)).plusSeconds(i), "delivered");
        }
        add(sandbox.clock().now().minusSeconds(60), "delivered");

        // when
        poll = poll();
        polls(20);

        // then
        assertThat(sandbox.requestCount()).isEqualTo(22);
    }

    private void start(int requestsPerMinute) {
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(Instant.parse("2031-02-06T14:00:00Z")))
                .rateLimit(requestsPerMinute)
                .start();
        client = ChatmaidClient.builder(sandbox.liveKey())
                .baseUrl(sandbox.baseUrl())
                .waiting(time.waiting())
                .budget(RateBudget.perMinute(requestsPerMinute, time.waiting()))
                .httpClient(http)
                .build();
    }

    private void breakList(HttpRequest request, EntityDetails entity, HttpContext context) throws IOException {
        if (broken && request.getRequestUri().contains("status=sent")) {
            throw new IOException("500 behind the gateway");
        }
    }

    private StatusPoll poll() {
        return new StatusPoll(
                client, new TrackingOptions(Track.all, TrackUntil.delivered, DAY), true, Clock.systemUTC());
    }

    /** Makes one of so many rows a message in flight, the others settled ones; the oldest first. */
    private List<String> scatter(int tracked, int oneOf) {
        return scatter(tracked, oneOf, Duration.ofHours(10));
    }

    private List<String> scatter(int tracked, int oneOf, Duration since) {
        List<String> ids = new ArrayList<>();
        Instant createdAt = sandbox.clock().now().minus(since);
        for (int i = 0; i < tracked * oneOf; i++) {
            createdAt = createdAt.plus(since.dividedBy((long) tracked * oneOf));
            String id = add(createdAt, i % oneOf == 0 ? "sent" : "delivered");
            if (i % oneOf == 0) {
                ids.add(id);
            }
        }
        return ids;
    }

    private String add(Instant createdAt, String status) {
        return sandbox.addMessage(new SandboxMessage(
                        null,
                        "+15551234567",
                        "+15557654321",
                        false,
                        null,
                        "x",
                        List.of(),
                        "live",
                        null,
                        null,
                        null,
                        createdAt,
                        createdAt,
                        status.equals("delivered") ? createdAt : null,
                        null,
                        null))
                .id();
    }

    /** Polls until all are known. */
    private void track(int tracked) {
        poll = poll();
        for (int i = 0; i < 200 && poll.tracked() < tracked; i++) {
            polls(1);
        }
        assertThat(poll.tracked()).isEqualTo(tracked);
    }

    private void polls(int count) {
        for (int i = 0; i < count; i++) {
            try {
                poll.poll(() -> true).forEach(change -> noticed.add(Stages.key(change)));
            } catch (ChatmaidException e) {
                // Camel's poll strategy would log it; the next poll takes it up
                assertThat(e).isInstanceOfAny(ChatmaidServerException.class, ChatmaidTransportException.class);
            }
            time.advance(BETWEEN_POLLS);
            sandbox.advance(BETWEEN_POLLS);
        }
    }

    private static List<String> keys(List<String> ids) {
        return ids.stream().map(id -> id + ":delivered").toList();
    }
}
