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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdersExampleTest {

    private static final List<String> GOOD = Stream.concat(
                    Stream.of("order-7708b"),
                    IntStream.concat(IntStream.rangeClosed(7701, 7715), IntStream.rangeClosed(7725, 7729))
                            .mapToObj(id -> "order-" + id))
            .sorted()
            .toList();
    private static final List<String> BAD = IntStream.of(7716, 7717, 7718, 7719, 7720, 7721, 7722, 7723, 7724, 7730)
            .mapToObj(id -> "order-" + id)
            .toList();

    @TempDir
    Path work;

    @Test
    void settlesEveryOrderOfTheExample() throws Exception {
        // when
        Example example = Example.run(List.of("orders.work=" + relative(work)));

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(example.out())
                .contains("The orders come from " + Path.of("orders").toAbsolutePath()
                        + "; the outcomes are written to " + work + ".");
        assertThat(example.err()).isEmpty();
        FiledOutcomes outcomes = FiledOutcomes.in(work);
        assertThat(outcomes.files().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                GOOD.stream().map(name -> "done/" + name + ".json"),
                                BAD.stream().map(name -> "failed/" + name + ".json"),
                                BAD.stream().map(name -> "failed/" + name + ".reason.txt"))
                        .flatMap(files -> files)
                        .toList());
        assertReasons(outcomes);
        assertPrinted(example);
        assertFilesAreTheOriginals(outcomes);
    }

    @Test
    void rejectsUnknownOptions() throws Exception {
        // when
        Example example = Example.run(List.of(), "--ordres");

        // then
        assertThat(example.exitCode()).isEqualTo(2);
        assertThat(example.out()).isEqualTo("The options are --jms and --verify, one at a time, and not '--ordres'.");
    }

    @Test
    void startsNoSandboxBecauseTheApiKeyIsMissing() throws Exception {
        for (String[] profile : new String[][] {{}, {"--verify"}}) {
            // when
            Example example = Example.run(Map.of(), List.of(), profile);

            // then
            assertThat(example.exitCode()).isEqualTo(2);
            assertThat(example.out()).contains("CHATMAID_API_KEY is not set", "ORDERS_SANDBOX=true");
        }
    }

    @Test
    void rejectsAFolderWithoutOrders() throws Exception {
        // when
        Example example = Example.run(List.of("orders.folder=" + work));

        // then
        assertThat(example.exitCode()).isEqualTo(2);
        assertThat(example.out()).contains("There is no *.json file in", work.toString());
    }

    private static Path relative(Path path) {
        return Path.of("").toAbsolutePath().relativize(path);
    }

    private static void assertReasons(FiledOutcomes outcomes) {
        assertThat(outcomes.reason("order-7716")).contains("to is missing");
        assertThat(outcomes.reason("order-7717")).contains("to is '555-0117'", "E.164");
        assertThat(outcomes.reason("order-7718")).contains("content has 4272 characters: at most 4096");
        assertThat(outcomes.reason("order-7719")).contains("Message msg_id failed with INVALID_RECIPIENT");
        assertThat(outcomes.reason("order-7720")).contains("Message msg_id failed with RECIPIENT_NOT_REACHABLE");
        assertThat(outcomes.reason("order-7721")).contains("Message msg_id failed with MEDIA_ERROR");
        assertThat(outcomes.reason("order-7722")).contains("not an order in JSON", "line 5");
        assertThat(outcomes.reason("order-7723")).contains("idempotencyKey", "order.id}");
        assertThat(outcomes.reason("order-7724")).contains("mediaUrls", "https");
        assertThat(outcomes.reason("order-7730")).contains("content");
        BAD.forEach(order -> assertThat(outcomes.reason(order)).hasLineCount(1));
    }

    private static void assertPrinted(Example example) {
        assertThat(example.out())
                .contains("sandbox", "page shows them", "山田 太郎", "نور الهدى", "Ana María Núñez", "👩‍👩‍👧‍👦");
        assertThat(example.row("7701"))
                .matches(".* read +msg_\\S+ +pending \\S+ → sent \\S+ → delivered \\S+ → read \\S+");
        assertThat(example.row("7708"))
                .contains("order-7708.json ", " msg_", " read ", "(the same order: order-7708b.json)");
        assertThat(example.table()).hasSizeGreaterThan(60).allSatisfy(line -> assertThat(line)
                .hasSizeLessThanOrEqualTo(80));
        assertThat(example.row("7726")).matches(".* read +msg_\\S+ +pending \\S+ → sent \\S+ → read \\S+");
        assertThat(example.row("7717")).contains(" rejected ");
        assertThat(example.row("7720")).contains(" failed ", "+15005550015", " sent ");
        assertThat(example.out()).containsOnlyOnce("order 7709  pending  to +12025550109");
        // the run can end with the change to delivered, if the record of the last message says by then that it was read
        List<String> progress = example.out()
                .lines()
                .filter(line -> line.endsWith("  to +12025550101"))
                .map(line -> line.split("  ")[1])
                .toList();
        assertThat(progress).startsWith("sent", "delivered");
        assertThat(List.of("sent", "delivered", "read")).startsWith(progress.toArray(String[]::new));
    }

    private static void assertFilesAreTheOriginals(FiledOutcomes outcomes) throws IOException {
        for (String order : List.of("done/order-7706", "failed/order-7722")) {
            String name = order.substring(order.indexOf('/') + 1) + ".json";
            assertThat(outcomes.files().get(order + ".json")).isEqualTo(Files.readString(Path.of("orders", name)));
        }
    }
}
