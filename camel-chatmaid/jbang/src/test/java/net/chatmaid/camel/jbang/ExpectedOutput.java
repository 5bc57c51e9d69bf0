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
package net.chatmaid.camel.jbang;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines that the page shows, which are printed in this order and may have others between them. */
final class ExpectedOutput {

    private static final Pattern ELLIPSIS = Pattern.compile(" *… *");

    private final List<Pattern> lines;

    /** @param lines in which an ellipsis stands for any text, and spaces for one or more */
    ExpectedOutput(List<String> lines) {
        this.lines = lines.stream().map(ExpectedOutput::pattern).toList();
    }

    /** Returns the first line that is missing, or an empty text if none is. */
    String missingIn(String printed) {
        int found = 0;
        for (String line : printed.lines().toList()) {
            if (found < lines.size()
                    && lines.get(found).matcher(line.stripTrailing()).matches()) {
                found++;
            }
        }
        return found < lines.size() ? lines.get(found).pattern() : "";
    }

    static Pattern pattern(String line) {
        return Pattern.compile(Arrays.stream(ELLIPSIS.split(line, -1))
                .map(ExpectedOutput::words)
                .collect(Collectors.joining(".*")));
    }

    private static String words(String text) {
        return Arrays.stream(text.split(" +", -1))
                .map(word -> word.isEmpty() ? "" : Pattern.quote(word))
                .collect(Collectors.joining(" +"));
    }
}
