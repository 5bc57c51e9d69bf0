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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.model.MessageStatus;

/**
 * Plans the fewest requests that fetch the messages that are due.
 *
 * <p>A page of the list has a hundred messages, so it is fetched if it shows at least two that are due; the others are
 * fetched one by one. If the tracked messages are scattered among many others, the lists of their statuses are shorter:
 * a message that is still in its list has not changed, and one that is not is fetched. The planner computes the cost of
 * both plans and uses the cheaper one.
 */
final class PollPlanner {

    /**
     * A factor for the cost of the lists of statuses: messages that change meanwhile leave them and are fetched too.
     */
    private static final double MARGIN = 1.3;

    private PollPlanner() {}

    /**
     * @param due the messages to fetch
     * @param countsByStatus the number of tracked messages in each status
     * @param changeRate the estimated share of messages that changes from one poll to the next, from 0 to 1
     * @param from the first page among those whose messages were fetched at the same time: the one after the page that
     *     was last fetched. Rows move in that direction, so a row that moves between two requests is fetched twice and
     *     not missed
     * @return the requests, first those whose messages were fetched longest ago
     */
    static List<PollRequest> plan(
            List<DueMessage> due, Map<MessageStatus, Integer> countsByStatus, double changeRate, int from) {
        Map<Integer, DuePage> pages = new HashMap<>();
        List<DueMessage> singles = new ArrayList<>();
        for (DueMessage message : due) {
            if (message.isPlaced()) {
                pages.computeIfAbsent(page(message), DuePage::new).add(message);
            } else {
                singles.add(message);
            }
        }
        pages.values().removeIf(page -> page.ids().size() == 1 && singles.add(page.first()));
        long shown = due.stream().filter(DueMessage::isInListOfStatus).count();
        double byStatus = pagesFor(countsByStatus) + due.size() - shown + changeRate * shown;
        return MARGIN * byStatus < pages.size() + singles.size()
                ? byStatus(due, countsByStatus)
                : byPlace(pages.values(), singles, from);
    }

    private static List<PollRequest> byPlace(Collection<DuePage> pages, List<DueMessage> singles, int from) {
        record PlannedPoll(PollRequest request, int fetched, int page) {}
        List<PlannedPoll> requests = new ArrayList<>();
        pages.forEach(page -> requests.add(new PlannedPoll(
                new PollRequest.ListPage(page.number(), page.ids()), page.earliestFetch(), page.number())));
        singles.forEach(message -> requests.add(
                new PlannedPoll(new PollRequest.SingleMessage(message.id()), message.fetched(), page(message))));
        requests.sort(Comparator.comparingInt(PlannedPoll::fetched)
                .thenComparing(placed -> placed.page() < from)
                .thenComparingInt(PlannedPoll::page));
        return requests.stream().map(PlannedPoll::request).toList();
    }

    private static int page(DueMessage message) {
        return message.index() / MessageQuery.MAX_LIMIT + 1;
    }

    private static List<PollRequest> byStatus(List<DueMessage> due, Map<MessageStatus, Integer> countsByStatus) {
        List<PollRequest> requests = new ArrayList<>();
        int pages = pagesFor(countsByStatus);
        for (Map.Entry<MessageStatus, Integer> count : countsByStatus.entrySet()) {
            for (int page = 1; page <= pagesFor(count.getValue()); page++) {
                boolean last = requests.size() == pages - 1;
                requests.add(new PollRequest.StatusPage(
                        count.getKey(),
                        page,
                        last
                                ? ids(due.stream()
                                        .filter(DueMessage::isInListOfStatus)
                                        .toList())
                                : List.of()));
            }
        }
        due.stream()
                .filter(message -> !message.isInListOfStatus())
                .forEach(message -> requests.add(new PollRequest.SingleMessage(message.id())));
        return requests;
    }

    private static List<String> ids(List<DueMessage> messages) {
        List<String> ids = new ArrayList<>(messages.size());
        for (DueMessage message : messages) {
            ids.add(message.id());
        }
        return ids;
    }

    private static int pagesFor(Map<MessageStatus, Integer> countsByStatus) {
        return countsByStatus.values().stream().mapToInt(PollPlanner::pagesFor).sum();
    }

    private static int pagesFor(int rows) {
        return (rows + MessageQuery.MAX_LIMIT - 1) / MessageQuery.MAX_LIMIT;
    }
}
