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
package net.chatmaid.camel.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manual's pages about troubleshooting have every message that a user can find in a log. */
class TroubleshootingTest {

    private static final Path PAGES = Path.of("../../docs/troubleshooting");

    private static Collection<LoggedMessage> messages;

    @BeforeAll
    static void collectMessages() throws IOException {
        messages = MessageScanner.messages(new JavaSources());
    }

    @Test
    void everyMessageIsOnAPage() throws IOException {
        // given
        String pages = pages();
        // then
        assertThat(messages)
                .hasSizeGreaterThan(200)
                .as("messages that docs/troubleshooting does not have; write … for each value")
                .filteredOn(message -> !message.isOn(pages))
                .isEmpty();
    }

    @Test
    void findsMessagesThatAreComposedInSeveralPlaces() {
        assertThat(messages)
                .extracting(LoggedMessage::text)
                .as("a concatenation with constants of other classes")
                .contains("page is '…' in the header CamelChatmaidPage: expected a whole number from 1")
                .as("a rule that returns its problem in an Optional")
                .contains("mediaUrls has '…': …expected an https URL without spaces that Chatmaid can reach")
                .as("an argument of a method that logs")
                .contains("A webhook was rejected: its Content-Type is not application/json")
                .as("a format of the log")
                .contains("Route … could not be … (…); this is retried when the senders are fetched again")
                .as("a constructor that composes its message")
                .anyMatch(text -> text.startsWith("Message … was sent and is …, not …, after waitTimeout"));
    }

    @Test
    void leavesOutProgrammingErrorsAndOtherLevels() {
        assertThat(messages)
                .extracting(LoggedMessage::text)
                .doesNotContain("This JDK has no SHA-256", "Route … waits")
                .noneMatch(text -> text.contains("was checked before"));
    }

    private static String pages() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.map(TroubleshootingTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
