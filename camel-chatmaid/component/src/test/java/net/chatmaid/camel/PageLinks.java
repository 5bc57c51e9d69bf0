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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The links of a page to other files of the repository, and the anchors that links to the page can name. */
record PageLinks(Path page, String text) {

    private static final Pattern LINK = Pattern.compile("(?:]\\(|(?:src|href)=\")([^)\"\\s]+)[)\"]");
    private static final Pattern OF_THE_WEB = Pattern.compile("[a-z]+:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    static PageLinks of(Path page) {
        try {
            String withoutCode = Files.readString(page).replaceAll("(?ms)^ *```.*?^ *```$", "");
            return new PageLinks(page, withoutCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The links whose file does not exist, or does not have the anchor. */
    List<String> broken() {
        return LINK.matcher(text.replaceAll("`[^`\\n]*`", ""))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !OF_THE_WEB.matcher(link).matches() && !exists(link))
                .toList();
    }

    private boolean exists(String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1
                        || !target.toString().endsWith(".md")
                        || of(target).anchors().contains(parts[1]));
    }

    /** As GitHub makes them: a heading that is there again has a number. */
    Set<String> anchors() {
        Map<String, Integer> times = new HashMap<>();
        Set<String> anchors = new HashSet<>();
        HEADING.matcher(text).results().map(heading -> anchor(heading.group(1))).forEach(anchor -> {
            int before = times.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return anchors;
    }

    private static String anchor(String heading) {
        return heading.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_\\- ]", "")
                .strip()
                .replace(' ', '-');
    }
}
