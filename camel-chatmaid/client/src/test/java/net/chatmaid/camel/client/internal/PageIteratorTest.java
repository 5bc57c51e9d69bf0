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
package net.chatmaid.camel.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.chatmaid.camel.client.ChatmaidAuthenticationException;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.Clients;
import net.chatmaid.camel.client.MessageQuery;
import net.chatmaid.camel.client.RateBudget;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.Pagination;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.testing.ManualTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A list that is walked page by page. */
class PageIteratorTest {

    @Example
    void allPagesAreWalkedInTurnAndEachIsReadWhenItIsNeeded() {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                ChatmaidClient client = client(sandbox)) {
            // given
            add(sandbox, 250);

            // when
            Iterator<Message> rows = client.allMessages(MessageQuery.page(1)).join();

            // then
            assertThat(sandbox.requestCount()).isEqualTo(1);
            for (int i = 0; i < 100; i++) {
                rows.next();
            }
            assertThat(sandbox.requestCount()).isEqualTo(1);
            assertThat(ids(rows)).hasSize(150).doesNotHaveDuplicates();
            assertThat(sandbox.requestCount()).isEqualTo(3);
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
        }
    }

    @Example
    void rowsThatArePushedToTheNextPageComeOnce() {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
                        .listOrder(SandboxListOrder.NEWEST_FIRST)
                        .start();
                ChatmaidClient client = client(sandbox)) {
            // given
            add(sandbox, 450);
            List<String> before = sandbox.messages().stream().map(m -> m.id()).toList();
            AtomicInteger pages = new AtomicInteger();
            sandbox.afterEachPage(() -> add(sandbox, pages.incrementAndGet() <= 3 ? 30 : 0));

            // when
            List<String> walked = ids(client.allMessages(MessageQuery.page(1)).join());

            // then
            assertThat(walked).doesNotHaveDuplicates().containsAll(before);
        }
    }

    @Example
    void aPageThatCannotBeReadEndsTheWalkWithItsException() {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                ChatmaidClient client = client(sandbox)) {
            // given
            add(sandbox, 150);
            Iterator<Message> rows = client.allMessages(MessageQuery.page(1)).join();
            for (int i = 0; i < 100; i++) {
                rows.next();
            }

            // when
            sandbox.failNext(1, Fault.status(503));

            // then
            assertThat(rows.hasNext()).isTrue();
            assertThat(rows.hasNext()).isTrue();
            assertThatThrownBy(rows::next).isInstanceOf(ChatmaidServerException.class);
            assertThat(rows.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(rows::next);
            assertThat(sandbox.requestCount()).isEqualTo(2);
        }
    }

    @Example
    void theFirstPageFailsTheCallItself() {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                ChatmaidClient client = client(sandbox)) {
            sandbox.revoke(sandbox.testKey());
            Clients.failure(ChatmaidAuthenticationException.class, client.allMessages(MessageQuery.page(1)));
        }
    }

    @Example
    void aFilterAndAFirstPageAreKept() {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                ChatmaidClient client = client(sandbox)) {
            // given
            add(sandbox, 30);
            sandbox.messages().stream().limit(12).forEach(m -> sandbox.setStatus(m.id(), "failed"));

            // when
            List<String> walked = ids(client.allMessages(new MessageQuery(null, MessageStatus.FAILED, 2, 5))
                    .join());

            // then
            assertThat(walked).hasSize(7);
        }
    }

    @Property(tries = 500)
    void whateverThePagesSayTheWalkEnds(
            @ForAll List<@IntRange(max = 3) Integer> sizes,
            @ForAll boolean counted,
            @ForAll @IntRange(min = -2, max = Integer.MAX_VALUE) int totalPages,
            @ForAll boolean repeats) {
        // given
        AtomicInteger reads = new AtomicInteger();
        PageIterator<String> rows = new PageIterator<>(
                number -> {
                    reads.incrementAndGet();
                    int size = number <= sizes.size() ? sizes.get(number - 1) : 0;
                    List<String> page = IntStream.range(0, size)
                            .mapToObj(i -> repeats ? "row" + i : "row" + number + "." + i)
                            .toList();
                    return CompletableFuture.completedFuture(
                            new Page<>(page, counted ? new Pagination(number, 3, null, totalPages) : null));
                },
                row -> row,
                1);

        // when
        List<String> walked = new ArrayList<>();
        rows.start().join().forEachRemaining(walked::add);

        // then
        assertThat(walked).doesNotHaveDuplicates();
        assertThat(reads.get()).isLessThanOrEqualTo(sizes.size() + 1);
    }

    private static ChatmaidClient client(ChatmaidSandbox sandbox) {
        return ChatmaidClient.builder(sandbox.testKey())
                .baseUrl(sandbox.baseUrl())
                .retries(Clients.NO_RETRY)
                .budget(RateBudget.perMinute(0, new ManualTime().waiting()))
                .build();
    }

    private static void add(ChatmaidSandbox sandbox, int count) {
        for (int i = 0; i < count; i++) {
            sandbox.addMessage(
                    sandbox.testKey(), "+15557654321", "hi", sandbox.clock().now());
        }
    }

    private static List<String> ids(Iterator<Message> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
                .map(Message::id)
                .toList();
    }
}
