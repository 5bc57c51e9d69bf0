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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.chatmaid.camel.model.MessageStatus;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The planner is a pure function, so what it plans can be compared with what it costs. */
class PollPlannerTest {

    private static final double ALL_CHANGE = 1;
    private static final int FROM = 1;

    @Example
    void plansNoRequestIfNoMessageIsDue() {
        assertThat(PollPlanner.plan(List.of(), Map.of(MessageStatus.SENT, 500), ALL_CHANGE, FROM))
                .isEmpty();
    }

    @Example
    void plansPagesForManyMessages() {
        // given
        List<DueMessage> due =
                IntStream.range(0, 1000).mapToObj(i -> at("m" + i, i)).toList();

        // when
        List<PollRequest> requests = PollPlanner.plan(due, Map.of(MessageStatus.SENT, 1000), ALL_CHANGE, FROM);

        // then
        assertThat(requests).hasSize(10).hasOnlyElementsOfType(PollRequest.ListPage.class);
        assertThat(requests.stream().flatMap(request -> request.expected().stream()))
                .hasSize(1000);
    }

    @Example
    void plansASingleRequestForASingleMessage() {
        // given: two on the first page, one far behind
        List<DueMessage> due = List.of(at("a", 3), at("b", 70), at("old", 9_555));

        // when
        List<PollRequest> requests = PollPlanner.plan(due, Map.of(MessageStatus.SENT, 300), ALL_CHANGE, FROM);

        // then
        assertThat(requests)
                .containsExactlyInAnyOrder(
                        new PollRequest.ListPage(1, List.of("a", "b")), new PollRequest.SingleMessage("old"));
    }

    @Example
    void plansASingleRequestForAMessageThatIsNotAtItsPosition() {
        // given
        List<DueMessage> due = List.of(
                new DueMessage("a", 3, true, true, 0),
                new DueMessage("b", 4, true, true, 0),
                new DueMessage("c", -1, false, false, 0));

        // then
        assertThat(PollPlanner.plan(due, Map.of(MessageStatus.SENT, 3000), ALL_CHANGE, FROM))
                .hasOnlyElementsOfType(PollRequest.SingleMessage.class)
                .hasSize(3);
    }

    @Example
    void plansTheListOfAStatusIfFewScatteredMessagesChange() {
        // given: one of a hundred rows is in flight
        List<DueMessage> due =
                IntStream.range(0, 500).mapToObj(i -> at("m" + i, i * 100)).toList();

        // when
        List<PollRequest> requests =
                PollPlanner.plan(due, Map.of(MessageStatus.PENDING, 20, MessageStatus.SENT, 480), 0.01, FROM);

        // then
        assertThat(requests).hasSize(6).hasOnlyElementsOfType(PollRequest.StatusPage.class);
        assertThat(requests.get(5).expected()).hasSize(500);
        assertThat(requests.subList(0, 5))
                .allMatch(request -> request.expected().isEmpty());
    }

    @Example
    void plansSingleRequestsIfMostScatteredMessagesChange() {
        // given
        List<DueMessage> due =
                IntStream.range(0, 500).mapToObj(i -> at("m" + i, i * 100)).toList();

        // then
        assertThat(PollPlanner.plan(due, Map.of(MessageStatus.SENT, 500), ALL_CHANGE, FROM))
                .hasSize(500)
                .hasOnlyElementsOfType(PollRequest.SingleMessage.class);
    }

    @Example
    void plansTheLeastRecentlyFetchedMessageFirst() {
        // given
        List<DueMessage> due = List.of(
                new DueMessage("a", 150, false, true, 7),
                new DueMessage("b", 350, false, true, 3),
                new DueMessage("c", 250, false, true, 5));

        // then
        assertThat(PollPlanner.plan(due, Map.of(MessageStatus.SENT, 3), ALL_CHANGE, FROM))
                .extracting(request -> ((PollRequest.SingleMessage) request).id())
                .containsExactly("b", "c", "a");
    }

    @Example
    void continuesWithThePageAfterTheLastOne() {
        // given: four pages in the list's order
        List<DueMessage> due =
                IntStream.range(0, 400).mapToObj(i -> at("m" + i, i)).toList();

        // then
        assertThat(PollPlanner.plan(due, Map.of(MessageStatus.SENT, 400), ALL_CHANGE, 3))
                .extracting(request -> ((PollRequest.ListPage) request).number())
                .containsExactly(3, 4, 1, 2);
    }

    @Example
    void fetchesAMessageOfUnknownStatusByItself() {
        // given: sent just now, and nothing changes ever
        List<DueMessage> due =
                List.of(new DueMessage("a", -1, false, false, 0), new DueMessage("b", -1, false, false, 0));

        // then
        assertThat(PollPlanner.plan(due, Map.of(), 0, FROM))
                .containsExactlyInAnyOrder(new PollRequest.SingleMessage("a"), new PollRequest.SingleMessage("b"));
    }

    @Property
    void plansAllMessagesAndNeverMoreRequestsThanMessages(
            @ForAll @Size(max = 200) List<@IntRange(min = -1, max = 3000) Integer> places,
            @ForAll @IntRange(max = 5000) int others,
            @ForAll @DoubleRange(max = 1) double changing) {
        // given
        List<DueMessage> due = new ArrayList<>();
        places.forEach(place -> due.add(at("m" + due.size(), place)));

        // when
        List<PollRequest> requests =
                PollPlanner.plan(due, Map.of(MessageStatus.SENT, due.size() + others), changing, FROM);

        // then
        assertThat(requests).hasSizeLessThanOrEqualTo(due.size());
        List<String> looked = new ArrayList<>();
        requests.forEach(request -> looked.addAll(
                request instanceof PollRequest.SingleMessage one ? List.of(one.id()) : request.expected()));
        assertThat(looked)
                .containsExactlyInAnyOrderElementsOf(
                        due.stream().map(DueMessage::id).toList());
    }

    private static DueMessage at(String id, int index) {
        return new DueMessage(id, index, false, true, 0);
    }
}
