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

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A browser has six connections for all tabs of the page, which the requests of hidden tabs must not hold. */
@ExtendWith(ChromiumExtension.class)
class HiddenTabPageTest {

    private static final String SENDER = "+15550001001";

    @Test
    void aHiddenTabMakesNoRequestsAndCatchesUpWhenItIsShown(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage hidden = SandboxPage.open(browser, sandbox.baseUrl());
                SandboxPage shown = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            setHidden(hidden.page(), true);
            // when
            sandbox.receive(SENDER, "Hello");
            assertThat(shown.conversation(SENDER)).isVisible();
            // then
            assertThat(hidden.conversation(SENDER)).hasCount(0);
            assertThat(hidden.page().locator("#live")).hasText("Connected");
            // when, then
            setHidden(hidden.page(), false);
            assertThat(hidden.conversation(SENDER)).isVisible();
            org.assertj.core.api.Assertions.assertThat(hidden.errors()).isEmpty();
        }
    }

    /** A headless browser shows all tabs. */
    private static void setHidden(Page page, boolean isHidden) {
        page.evaluate(
                "isHidden => {"
                        + "Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });"
                        + "document.dispatchEvent(new Event('visibilitychange')); }",
                isHidden);
    }
}
