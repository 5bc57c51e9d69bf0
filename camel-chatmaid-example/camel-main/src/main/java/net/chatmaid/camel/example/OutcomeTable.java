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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.chatmaid.camel.model.Message;
import net.chatmaid.camel.model.MessageStatus;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Prints a record for each outcome, at most 80 characters wide. */
final class OutcomeTable {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    /** The widths of the columns: 80 characters, as terminals have. */
    private static final int[] WIDTHS = {9, 19, 16, 11, 25};

    /** The widths of the line below: its margin, and what happened. */
    private static final int[] BELOW = {WIDTHS[0], 80 - WIDTHS[0]};

    private OutcomeTable() {}

    static String of(Collection<Outcome> outcomes) {
        StringBuilder table = new StringBuilder();
        table.append(lines(WIDTHS, "order", "file", "to", "status", "message"));
        table.append(lines(BELOW, "", "what happened"));
        table.append("-".repeat(80)).append('\n');
        outcomes.stream()
                .sorted(Comparator.comparing(outcome -> outcome.files().firstKey()))
                .forEach(outcome -> table.append(record(outcome)));
        return table.toString();
    }

    private static String record(Outcome outcome) {
        Order order = outcome.order();
        Message message = outcome.message();
        return lines(
                        WIDTHS,
                        cell(order == null ? null : order.id()),
                        cell(shortened(outcome.files().firstKey())),
                        cell(order == null ? null : order.phone()),
                        outcome.status() == null
                                ? "rejected"
                                : cell(outcome.status().value()),
                        cell(message == null ? null : message.id()))
                + lines(BELOW, "", cell(whatHappened(outcome)));
    }

    /** The name of a file as its column has room for it: files of the queue have the long ids of its messages. */
    private static String shortened(String file) {
        int room = WIDTHS[1] - 2;
        int end = file.length() - 5;
        return file.length() <= room ? file : file.substring(0, room - 6) + "…" + file.substring(end);
    }

    private static String whatHappened(Outcome outcome) {
        String others = outcome.files().keySet().stream().skip(1).collect(Collectors.joining(", "));
        return story(outcome.message())
                + (outcome.reason() == null ? "" : outcome.reason())
                + (others.isEmpty() ? "" : " (the same order: " + others + ")");
    }

    /** One or more lines: a text that is wider than its column is wrapped. */
    private static String lines(int[] widths, String... texts) {
        Column[] columns = IntStream.of(widths)
                .mapToObj(width -> new Column(width, 0, Overflow.WRAP))
                .toArray(Column[]::new);
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
        table.addRowValues(texts);
        return table.toString();
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
