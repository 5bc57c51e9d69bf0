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

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Prints a row for each outcome. */
final class OutcomeTable {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    /** The largest width of each column, in characters. */
    private static final int[] WIDTHS = {16, 40, 30, 40, 12, 84};

    private OutcomeTable() {}

    static String of(Collection<Outcome> outcomes) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"order", "file", "to", "message", "status", "what happened"});
        rows.add(new String[] {"-----", "----", "--", "-------", "------", "-------------"});
        outcomes.stream()
                .sorted(Comparator.comparing(outcome -> outcome.files().firstKey()))
                .forEach(outcome -> rows.add(row(outcome)));
        Column[] columns = new Column[WIDTHS.length];
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            int longest =
                    rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
            columns[i] = new Column(Math.min(longest, WIDTHS[i]) + 2, 0, Overflow.WRAP);
        }
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
        rows.forEach(table::addRowValues);
        return table.toString();
    }

    private static String[] row(Outcome outcome) {
        Order order = outcome.order();
        Message message = outcome.message();
        return new String[] {
            cell(order == null ? null : order.id()),
            cell(String.join(", ", outcome.files().keySet())),
            cell(order == null ? null : order.phone()),
            cell(message == null ? null : message.id()),
            message == null ? "refused" : cell(message.status().value()),
            cell(story(message) + (outcome.reason() == null ? "" : outcome.reason()))
        };
    }

    /** Replaces what would break out of its line, and the marks by which picocli colours a text. */
    private static String cell(String text) {
        return text == null || text.isEmpty()
                ? "-"
                : text.replaceAll("\\p{Cntrl}+", " ").replace("@|", "@ |");
    }

    private static String story(Message message) {
        if (message == null) {
            return "";
        }
        Map<MessageStatus, Instant> stages = new LinkedHashMap<>();
        stages.put(MessageStatus.PENDING, message.createdAt());
        stages.put(MessageStatus.SENT, message.sentAt());
        stages.put(MessageStatus.DELIVERED, message.deliveredAt());
        stages.put(MessageStatus.READ, message.readAt());
        stages.put(MessageStatus.FAILED, message.failedAt());
        List<String> story = new ArrayList<>();
        stages.forEach((status, time) -> {
            if (time != null) {
                story.add(status + " " + (story.isEmpty() ? CLOCK.format(time) : after(message.createdAt(), time)));
            }
        });
        return String.join(" → ", story) + (message.status().equals(MessageStatus.FAILED) ? ". " : "");
    }

    /** Such as {@code +1.5s} or {@code +3m}. */
    private static String after(Instant start, Instant time) {
        Duration passed = Duration.between(start == null ? time : start, time);
        return passed.toMinutes() > 0
                ? "+" + passed.toMinutes() + "m"
                : String.format(Locale.ROOT, "+%.1fs", passed.toMillis() / 1000.0);
    }
}
