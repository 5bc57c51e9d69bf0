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
package net.chatmaid.camel.reliability.secrets;

import java.util.List;
import net.chatmaid.camel.testing.TestSecrets;

/**
 * A source of texts about an application, such as its log or its metrics.
 *
 * @param name such as {@code log}
 * @param texts returns the texts that the source shows now
 */
record TextSource(String name, Texts texts) {

    /** Returns the current texts of a source. */
    @FunctionalInterface
    interface Texts {
        List<String> all() throws Exception;
    }

    /** The texts that show a secret, or the text of a message outside of a body. */
    static List<String> leaks(List<String> texts) {
        return texts.stream()
                .filter(TestSecrets::areIn)
                .map(TextsThatCamelShows::removedFrom)
                .filter(TestSecrets::areIn)
                .map(text -> text.length() > 2000 ? around(text) : text)
                .toList();
    }

    private static String around(String text) {
        return text.lines()
                .filter(TestSecrets::areIn)
                .findFirst()
                .map(line -> line.length() > 3000 ? line.substring(0, 3000) : line)
                .orElse(text);
    }
}
