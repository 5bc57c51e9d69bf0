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
package net.chatmaid.camel.benchmarks.jmh;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.chatmaid.camel.benchmarks.Spread;
import net.chatmaid.camel.benchmarks.call.Contestant;

/** A table in Markdown: for each case its figures, and its ratio to the others. */
public final class ThroughputTable {

    private final Samples samples;

    public ThroughputTable(Samples samples) {
        this.samples = samples;
    }

    @Override
    public String toString() {
        String titles =
                ratioColumns().map(column -> " × " + column.title() + " |").collect(Collectors.joining());
        String lines = ratioColumns().map(column -> " ---: |").collect(Collectors.joining());
        return "| operation | threads | contestant | calls/s | lowest … highest | bytes a call |" + titles + "\n"
                + "| --- | ---: | --- | ---: | ---: | ---: |" + lines + "\n"
                + samples.cases().stream().map(this::row).collect(Collectors.joining("\n"));
    }

    private String row(Case measured) {
        Spread rate = samples.rate(measured);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %,.0f | %,.0f … %,.0f | %,.0f |%s",
                measured.operation(),
                measured.threads(),
                measured.contestant().title(),
                rate.median(),
                rate.lowest(),
                rate.highest(),
                samples.bytes(measured).median(),
                ratioColumns()
                        .map(column -> " " + ratio(measured, column) + " |")
                        .collect(Collectors.joining()));
    }

    private String ratio(Case measured, Contestant column) {
        return samples.beside(measured, column)
                .map(other -> String.format(
                        Locale.ROOT,
                        "%.2f",
                        samples.rate(measured).median() / samples.rate(other).median()))
                .orElse("");
    }

    private static Stream<Contestant> ratioColumns() {
        return Stream.of(Contestant.bareClient, Contestant.bareRoute, Contestant.handWritten, Contestant.whatsapp);
    }
}
