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
package net.chatmaid.camel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A reader can follow several pages with one sandbox. The number of an order is in the idempotency key of its message, and the
 * pages have different texts. So pages that do not build on each other have different orders.
 */
class OrderNumbersTest {

    private static final Pattern FOLLOWED = Pattern.compile("docs/(tutorial|runtimes)/.+|docs/guides/plain-java\\.md");
    private static final Pattern NUMBER = Pattern.compile("\\b7[78]\\d\\d\\b");

    @Test
    void pagesThatDoNotBuildOnEachOtherHaveDifferentOrders() throws IOException {
        // when
        Map<String, Set<String>> groups = Manual.texts().stream()
                .filter(page -> FOLLOWED.matcher(page).matches())
                .flatMap(page -> numbers(page).map(number -> Map.entry(number, group(page))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        // then
        assertThat(groups.values().stream().distinct())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(group -> assertThat(group).hasSize(1));
    }

    private static Stream<String> numbers(String page) {
        return NUMBER.matcher(Manual.read(page)).results().map(MatchResult::group);
    }

    /** The steps of the tutorial build on each other, and so do the two pages of a runtime. */
    private static String group(String page) {
        return page.replaceFirst("(docs/tutorial)/.*", "$1").replaceFirst("-deploy\\.md$", ".md");
    }
}
