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
package net.chatmaid.camel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import net.chatmaid.camel.benchmarks.server.PreparedResponseServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The benchmarks run, at sizes at which they take a second. */
class BenchmarksTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void measuresRequestEconomy() {
        // given
        RequestEconomy economy = new RequestEconomy(7, out);

        // when
        economy.requests(10, 0);
        economy.requests(10, 5);
        economy.delays(10, 60, Lives.early, Duration.ofMinutes(2));
        economy.sends(10, 60, Duration.ofMinutes(2));

        // then
        assertThat(economy.bars().print(out)).isTrue();
        assertThat(text())
                .startsWith("seed=7")
                .contains("tracked=10 changed=100% requests=1 bound=1 ratio=1.00 cookbook=10" + System.lineSeparator())
                .contains("tracked=10 changed=0% requests=1 bound=1 ratio=1.00 cookbook=10 settled=50")
                .containsPattern("tracked=10 lives=early .* changes=[1-9].* 429=0 lost=0")
                .containsPattern("tracked=10 sends=60/min sent=[1-9]")
                .contains("PASS tracked=10 changed=0% requests: 1, bar 2.10");
    }

    @Test
    void reportsALimitThatIsExceeded() {
        // given
        Bars bars = new Bars();
        bars.atMost("first", 1, 2, " s");

        // when
        bars.atMost("second", 2.5, 2, " s");

        // then
        assertThat(bars.print(out)).isFalse();
        assertThat(text().lines()).containsExactly("PASS first: 1 s, bar 2 s", "FAIL second: 2.50 s, bar 2 s");
    }

    @Test
    void measuresTrackingMemory() {
        // when
        new TrackingMemory(2000, out).run();

        // then
        assertThat(text().lines()).hasSize(5).last().asString().startsWith("left when no message is tracked: ");
        assertThat(text()).contains("tracked=2000 when=\"a check of all has begun\" heap=");
    }

    @Test
    void drawsHowTimeAndHeapGrow(@TempDir Path folder) throws Exception {
        // given
        Growth growth = new Growth(out);
        Path picture = folder.resolve("growth.svg");
        try (PreparedResponseServer server = PreparedResponseServer.start(null)) {
            growth.tracked(100);
            growth.tracked(1000);
            growth.consumers(1, 4, server);
            growth.consumers(2, 4, server);

            // when
            growth.draw(picture);
        }

        // then
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(8);
        assertThat(text()).contains("tracked=1000 a plan takes", "consumers=2 a poll with 100 changes takes");
    }

    @Test
    void runsTasksInOrderByTheClockOfTheSandbox() {
        // given
        VirtualTime time = new VirtualTime();
        StringBuilder ran = new StringBuilder();
        time.at(time.now().plusSeconds(7), () -> ran.append("b at ")
                .append(time.sandboxClock().now()));
        time.at(
                time.now().plusSeconds(3),
                () -> ran.append("a at ").append(time.now()).append(", "));
        time.at(time.now().plusSeconds(11), () -> ran.append("too late"));

        // when
        time.advance(Duration.ofSeconds(10));

        // then
        assertThat(ran).hasToString("a at 2026-02-06T14:00:03Z, b at 2026-02-06T14:00:07Z");
        assertThat(time.now()).isEqualTo("2026-02-06T14:00:10Z");
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
