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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.model.MessageStatus;

/**
 * Chooses the requests that look at what is due, as few as can be. A page of the list shows a hundred messages, so it is
 * worth it where it shows two that are due; others are asked for one by one. Where those in flight are scattered among
 * many that are not, the lists of their statuses are shorter: whoever still stands there has not changed, and whoever
 * does not is asked for. What a plan costs is known before; which of the two costs less decides.
 */
final class PollPlanner {

    /** While the lists of statuses are read, more changes, and what has left them is asked for as well. */
    private static final double MARGIN = 1.3;

    private PollPlanner() {}

    /**
     * A message that is due.
     *
     * @param index its expected place in the list of all messages, from 0; negative when nobody knows
     * @param missed whether it was not found where it was expected, so that only its own record can tell
     * @param listed whether the list of its status should show it, as its status is known
     * @param read when it was read last
     */
    record Due(String id, int index, boolean missed, boolean listed, int read) {

        boolean isPlaced() {
            return !missed && index >= 0;
        }

        boolean isInListOfStatus() {
            return !missed && listed;
        }
    }

    /**
     * @param due what to look at
     * @param crowds how many messages in flight have each status
     * @param changing which share of the messages changes from one look to the next, from 0 to 1, as it seems
     * @param from the page to begin with among those that were not read for equally long: behind the one that was read
     *     last, as rows move on that way, so that one which moves between two requests is seen twice and not missed
     * @return the requests, those first whose messages were not read for longest
     */
    static List<PollRequest> plan(List<Due> due, Map<MessageStatus, Integer> crowds, double changing, int from) {
        Map<Integer, List<Due>> pages = new HashMap<>();
        List<Due> alone = new ArrayList<>();
        for (Due message : due) {
            if (message.isPlaced()) {
                pages.computeIfAbsent(page(message), page -> new ArrayList<>()).add(message);
            } else {
                alone.add(message);
            }
        }
        pages.values().removeIf(on -> on.size() == 1 && alone.add(on.get(0)));
        long shown = due.stream().filter(Due::isInListOfStatus).count();
        double byStatus = pagesFor(crowds) + due.size() - shown + changing * shown;
        return MARGIN * byStatus < pages.size() + alone.size() ? byStatus(due, crowds) : byPlace(pages, alone, from);
    }

    private static List<PollRequest> byPlace(Map<Integer, List<Due>> pages, List<Due> alone, int from) {
        record Placed(PollRequest ask, int read, int page) {}
        List<Placed> asks = new ArrayList<>();
        pages.forEach((page, on) -> asks.add(new Placed(
                new PollRequest.OfPage(page, ids(on)),
                on.stream().mapToInt(Due::read).min().orElseThrow(),
                page)));
        alone.forEach(message ->
                asks.add(new Placed(new PollRequest.OfMessage(message.id()), message.read(), page(message))));
        asks.sort(Comparator.comparingInt(Placed::read)
                .thenComparing(placed -> placed.page() < from)
                .thenComparingInt(Placed::page));
        return asks.stream().map(Placed::ask).toList();
    }

    private static int page(Due message) {
        return message.index() / MessageQuery.MAX_LIMIT + 1;
    }

    private static List<PollRequest> byStatus(List<Due> due, Map<MessageStatus, Integer> crowds) {
        List<PollRequest> asks = new ArrayList<>();
        int pages = pagesFor(crowds);
        for (Map.Entry<MessageStatus, Integer> crowd : crowds.entrySet()) {
            for (int page = 1; page <= pagesFor(crowd.getValue()); page++) {
                boolean last = asks.size() == pages - 1;
                asks.add(new PollRequest.OfStatus(
                        crowd.getKey(),
                        page,
                        last ? ids(due.stream().filter(Due::isInListOfStatus).toList()) : List.of()));
            }
        }
        due.stream()
                .filter(message -> !message.isInListOfStatus())
                .forEach(message -> asks.add(new PollRequest.OfMessage(message.id())));
        return asks;
    }

    private static List<String> ids(List<Due> messages) {
        return messages.stream().map(Due::id).toList();
    }

    private static int pagesFor(Map<MessageStatus, Integer> crowds) {
        return crowds.values().stream().mapToInt(PollPlanner::pagesFor).sum();
    }

    private static int pagesFor(int rows) {
        return (rows + MessageQuery.MAX_LIMIT - 1) / MessageQuery.MAX_LIMIT;
    }
}
