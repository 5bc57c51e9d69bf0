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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.model.MessageStatus;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** A row for each order: what became of it. */
final class OutcomeTable {

    private OutcomeTable() {}

    static String of(OrderBook book) {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"order", "file", "to", "message", "status", "what happened"});
        rows.add(new String[] {"-----", "----", "--", "-------", "------", "-------------"});
        book.confirmations().forEach(confirmation -> rows.add(row(confirmation)));
        book.unread()
                .forEach(file -> rows.add(new String[] {"?", file, "-", "-", "unread", "it was not its turn yet"}));
        TextTable table = TextTable.forColumns(
                Help.defaultColorScheme(Ansi.OFF),
                column(rows, 0, 16),
                column(rows, 1, 40),
                column(rows, 2, 30),
                column(rows, 3, 40),
                column(rows, 4, 12),
                column(rows, 5, 84));
        rows.forEach(table::addRowValues);
        return table.toString();
    }

    private static String[] row(Confirmation confirmation) {
        return new String[] {
            cell(confirmation.orderId()),
            cell(String.join(", ", confirmation.files())),
            cell(confirmation.to()),
            cell(confirmation.messageId()),
            cell(confirmation.status()),
            cell(story(confirmation))
        };
    }

    /** A picocli table takes @|…|@ for colours, which is nobody's business here. */
    private static String cell(String text) {
        return text == null || text.isEmpty() ? "-" : Printable.of(text).replace("@|", "@ |");
    }

    private static String story(Confirmation confirmation) {
        Instant start = null;
        List<String> story = new ArrayList<>();
        for (Map.Entry<MessageStatus, Instant> stage : confirmation.stages().entrySet()) {
            Instant time = stage.getValue();
            String when = time == null ? "" : start == null ? " " + Times.clock(time) : " " + Times.after(start, time);
            story.add(stage.getKey() + when);
            start = start == null ? time : start;
        }
        String stages = String.join(" → ", story);
        String reason = confirmation.reason();
        return reason == null ? stages : stages.isEmpty() ? reason : stages + ". " + reason;
    }

    private static Column column(List<String[]> rows, int index, int most) {
        int longest = rows.stream().mapToInt(row -> row[index].length()).max().orElse(0);
        return new Column(Math.min(longest, most) + 2, 0, Overflow.WRAP);
    }
}
