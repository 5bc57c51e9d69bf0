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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidRateLimitException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.client.MessageListener;
import net.chatmaid.camel.model.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the requests of a poll, as few as possible. If there is no permit, the next poll continues. Not thread-safe:
 * one poll at a time.
 */
public final class PollRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PollRunner.class);

    /** If there are not enough permits, one of this number of requests is for the scan for new messages. */
    private static final int SCAN_SHARE = 5;

    /** The maximum number of times that a poll plans for messages that its requests did not show. */
    private static final int MAX_REPLANS = 2;

    /** The maximum number of requests that are made immediately for messages that a page should have shown. */
    private static final int MAX_AT_ONCE = 5;

    private final MessageTracker tracker;
    private final MessageFetcher fetcher;
    private final TrackingClock clock;
    private final NewMessageScan scan = new NewMessageScan();
    private final Deque<PollRequest> requests = new ArrayDeque<>();
    private int responses;
    private int replansLeft;
    private int listRetriesLeft;
    private boolean usesStatusLists;
    private int nextPage = 1;
    private int requestsSinceScan;

    /**
     * @param client makes one attempt for each request
     * @param tracker provides the messages that are due
     * @param rows is called for each fetched message, and updates the tracker
     */
    public PollRunner(ChatmaidClient client, MessageTracker tracker, MessageListener rows) {
        this.tracker = tracker;
        this.fetcher = new MessageFetcher(client, rows);
        this.clock = tracker.clock();
    }

    /**
     * Makes the requests that are due until there is no permit, or {@code mayContinue} returns {@code false}. Blocks
     * for its requests.
     *
     * @throws ChatmaidException if a request fails before any other has succeeded. A later failure ends the poll; the
     *     next poll throws it if it persists
     */
    public void poll(BooleanSupplier mayContinue) {
        responses = 0;
        try {
            scanForNew(mayContinue);
            if (!tracker.tracksAll() || scan.isEverDone() && !scan.isRunning()) {
                pollTracked(mayContinue);
            }
        } catch (ChatmaidRateLimitException e) {
            LOG.debug("The rate budget ends this poll; the next one continues it: {}", e.getMessage());
        } catch (ChatmaidException e) {
            if (responses == 0) {
                throw e;
            }
            LOG.warn("A failed request ends this poll; the next one continues it: {}", e.getMessage());
        }
    }

    private void scanForNew(BooleanSupplier mayContinue) {
        boolean begin = tracker.tracksAll()
                && !scan.isRunning()
                && (!scan.isEverDone() || requests.isEmpty() || requestsSinceScan >= (SCAN_SHARE - 1) * scan.cost());
        if (begin && mayContinue.getAsBoolean()) {
            Page<ListRow> first = fetchPage(1);
            requestsSinceScan = 0;
            scan.begin(tracker.horizon());
            scan.accept(1, first);
        }
        while (scan.isRunning() && mayContinue.getAsBoolean()) {
            int number = scan.next();
            scan.accept(number, fetchPage(number));
        }
    }

    /** Completes an earlier poll by lists of statuses, then makes the requests that are due now. */
    private void pollTracked(BooleanSupplier mayContinue) {
        if (!requests.isEmpty() && requests.stream().noneMatch(PollRequest.StatusPage.class::isInstance)) {
            // rows have moved since
            requests.clear();
            if (usesStatusLists) {
                replan();
            }
        }
        boolean isPlanned = false;
        while (!requests.isEmpty() || !isPlanned) {
            if (requests.isEmpty()) {
                plan();
                isPlanned = true;
            }
            while (!requests.isEmpty()) {
                PollRequest request = requests.remove();
                if (tracker.needs(request)) {
                    if (!mayContinue.getAsBoolean()) {
                        requests.addFirst(request);
                        return;
                    }
                    execute(request);
                }
                if (requests.isEmpty() && replansLeft-- > 0) {
                    replan();
                }
            }
        }
    }

    private void plan() {
        // without the tracker's lock, as planning for many messages takes long and a send must not wait for it
        MessageTracker.Snapshot snapshot = tracker.begin();
        requests.addAll(PollPlanner.plan(snapshot.due(), snapshot.countsByStatus(), snapshot.changeRate(), nextPage));
        usesStatusLists = requests.stream().anyMatch(PollRequest.StatusPage.class::isInstance);
        replansLeft = MAX_REPLANS;
        listRetriesLeft = 1;
    }

    /** Plans for the messages that the lists of statuses did not show. They have most likely changed. */
    private void replan() {
        requests.addAll(PollPlanner.plan(tracker.stillDue(), Map.of(), 1, nextPage));
    }

    private void execute(PollRequest request) {
        try {
            if (request instanceof PollRequest.ListPage page) {
                fetchPage(page.number());
                nextPage = page.number() + 1;
                page.expected().forEach(tracker::markMissed);
            } else if (request instanceof PollRequest.StatusPage page) {
                fetchStatusPage(page);
            } else if (request instanceof PollRequest.SingleMessage message) {
                fetchMessage(message.id());
            }
            responses++;
            requestsSinceScan++;
        } catch (ChatmaidRateLimitException e) {
            requests.addFirst(request);
            throw e;
        } catch (ChatmaidException e) {
            leaveToNextPoll(request, e);
            throw e;
        }
    }

    /**
     * Postpones a failed request to the next poll, as it may fail permanently and the others must not wait for it. A
     * list of a status is retried once in a poll; then the messages that it should show are fetched by their positions.
     */
    private void leaveToNextPoll(PollRequest request, ChatmaidException failure) {
        boolean mayPass = failure instanceof ChatmaidTransportException || failure instanceof ChatmaidServerException;
        if (!(request instanceof PollRequest.StatusPage)) {
            request.expected().forEach(tracker::postpone);
        } else if (mayPass && listRetriesLeft-- > 0) {
            requests.addLast(request);
        } else {
            requests.clear();
            replan();
        }
    }

    private Page<ListRow> fetchPage(int number) {
        Page<ListRow> page = fetcher.page(number);
        responses++;
        tracker.locate(number, page);
        return page;
    }

    private void fetchMessage(String id) {
        try {
            fetcher.message(id);
        } catch (ChatmaidNotFoundException e) {
            // it may not be visible yet; lookback ends the tracking
            LOG.debug("Message {} was not found; a later poll fetches it: {}", id, e.getMessage());
        }
        tracker.postpone(id);
    }

    private void fetchStatusPage(PollRequest.StatusPage request) {
        Page<ListRow> page = fetcher.page(request.status(), request.number());
        Integer last = page.pagination() == null ? null : page.pagination().totalPages();
        if (page.data().isEmpty() || last != null && last <= request.number()) {
            requests.removeIf(other -> other instanceof PollRequest.StatusPage more
                    && more.status().equals(request.status()));
        }
        planForMissing(request, page.data());
    }

    /**
     * Plans requests for messages that should be between the rows of an ordered page, and so have most likely left the
     * list. They are made immediately if they are few; otherwise at the end of the poll, when a page may show several
     * of them.
     */
    private void planForMissing(PollRequest.StatusPage request, List<ListRow> rows) {
        ListOrder order = ListOrder.of(rows);
        if (order == ListOrder.NEWEST_FIRST || order == ListOrder.OLDEST_FIRST) {
            IntSummaryStatistics created = rows.stream()
                    .filter(row -> row.created() != null)
                    .mapToInt(row -> clock.second(row.created()))
                    .summaryStatistics();
            List<PollRequest> more = PollPlanner.plan(
                    tracker.missing(request.status(), created.getMin(), created.getMax()), Map.of(), 1, nextPage);
            if (more.size() <= MAX_AT_ONCE) {
                more.forEach(requests::addFirst);
            }
        }
    }
}
