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
package net.chatmaid.camel.sandbox.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxInbound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class KeyboardPageTest {

    @Test
    void aPersonAnswersWithoutAMouse(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            sandbox.receive("+15550001001", "The first");
            assertThat(page.page().locator(".conversation")).hasCount(1);
            sandbox.receive("+15550001002", "The second");
            assertThat(page.page().locator(".conversation")).hasCount(2);
            Keyboard keyboard = page.page().keyboard();
            // when: from the search to the list, to the second conversation, to its message
            page.page().locator("#search").focus();
            keyboard.press("ArrowDown");
            assertThat(page.page().locator("#conversations")).isFocused();
            keyboard.press("ArrowDown");
            assertThat(page.conversation("+15550001002")).hasAttribute("aria-selected", "true");
            keyboard.press("ArrowDown");
            assertThat(page.conversation("+15550001001")).hasAttribute("aria-selected", "true");
            assertThat(page.page().locator(".chat header h2")).hasText("+15550001001");
            keyboard.press("Enter");
            assertThat(page.message("The first")).isFocused();
            keyboard.press("Enter");
            assertThat(page.page().locator("#details")).isVisible();
            keyboard.press("Escape");
            assertThat(page.message("The first")).isFocused();
            keyboard.press("Tab");
            keyboard.press("Tab");
            keyboard.press("Tab");
            assertThat(page.page().locator("#composer-text")).isFocused();
            keyboard.type("An answer");
            keyboard.press("Enter");
            // then
            assertThat(page.message("An answer")).isVisible();
            assertThat(sandbox.inbound()).extracting(SandboxInbound::content).contains("An answer");
        }
    }

    @Test
    void arrowKeysGoThroughTheMessages(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            for (int number = 100; number < 300; number++) {
                sandbox.receive("+15550001001", "Message " + number);
            }
            page.openChat("+15550001001");
            assertThat(page.message("Message 299")).isVisible();
            // when, then
            page.page().locator("#chat .scroller").focus();
            page.page().keyboard().press("ArrowUp");
            assertThat(page.message("Message 299")).isFocused();
            page.page().keyboard().press("ArrowUp");
            assertThat(page.message("Message 298")).isFocused();
            page.page().keyboard().press("Home");
            assertThat(page.message("Message 100")).isFocused();
            page.page().keyboard().press("End");
            assertThat(page.message("Message 299")).isFocused();
        }
    }

    @Test
    void theFirstTabLeadsToTheContent(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // when
            page.page().keyboard().press("Tab");
            // then
            assertThat(page.page().locator(".skip")).isFocused();
            page.page().keyboard().press("Enter");
            assertThat(page.page().locator("#main")).isFocused();
            assertThat(page.page().locator("#list")).isVisible();
        }
    }

    @Test
    void newMessagesAreAnnounced(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start()) {
            // given
            sandbox.receive("+15550001001", "The first");
            try (SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
                page.openChat("+15550001001");
                // when
                sandbox.receive("+15550001001", "Is anybody there?");
                // then
                assertThat(page.page().locator("#announcer"))
                        .hasText("New message from +15550001001: Is anybody there?");
                assertThat(page.page().locator("#announcer")).hasAttribute("aria-live", "polite");
            }
        }
    }
}
