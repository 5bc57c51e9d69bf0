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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.chatmaid.camel.model.Page;
import net.chatmaid.camel.model.Pagination;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Lists of any pages. */
class PageIteratorPropertyTest {

    @Property(tries = 500)
    void returnsEachRowOnceAndEnds(
            @ForAll List<@IntRange(max = 3) Integer> sizes,
            @ForAll boolean counted,
            @ForAll @IntRange(min = -2, max = Integer.MAX_VALUE) int totalPages,
            @ForAll boolean repeats) {
        // given
        AtomicInteger requests = new AtomicInteger();
        PageIterator<String> rows = new PageIterator<>(
                number -> {
                    requests.incrementAndGet();
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
        List<String> ids = new ArrayList<>();
        rows.start().join().forEachRemaining(ids::add);

        // then
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(requests.get()).isLessThanOrEqualTo(sizes.size() + 1);
    }
}
