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

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each part of the page, on wide and narrow screens, light and dark; and a picture of each in target/screenshots. */
@ExtendWith(ChromiumExtension.class)
class AccessibilityPageTest {

    private static final Path PICTURES = Path.of("target/screenshots");

    @ParameterizedTest
    @EnumSource
    void noPartViolatesARule(View view, Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start()) {
            OrderStory.tell(sandbox);
            sandbox.failNext(3, Fault.status(500));
            try (SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl(), view)) {
                assertThat(page.page().locator("#conversations .conversation").first())
                        .isVisible();
                hasNoViolation(page, view, "conversations");
                page.openChat(OrderStory.ANA);
                assertThat(page.message(OrderStory.LATEST_ORDER)).isVisible();
                hasNoViolation(page, view, "chat");
                assertThat(page.details(OrderStory.LATEST_ORDER).locator(".stages li"))
                        .hasCount(4);
                hasNoViolation(page, view, "details");
                for (String panel : List.of("senders", "faults", "webhooks", "requests")) {
                    page.show(panel);
                    assertThat(page.page().locator("#panel .intro")).isVisible();
                    hasNoViolation(page, view, panel);
                }
                page.page().locator(".journal .line summary").first().click();
                hasNoViolation(page, view, "request");
                page.page().locator("#clear").click();
                hasNoViolation(page, view, "clear");
                assertThat(page.errors()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptySandboxViolatesNoRule(View view, Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl(), view)) {
            assertThat(page.page().locator(".command")).isVisible();
            hasNoViolation(page, view, "empty");
        }
    }

    @Test
    void aNarrowScreenShowsOneColumnWithAWayBack(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start()) {
            OrderStory.tell(sandbox);
            try (SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl(), View.NARROW_LIGHT)) {
                page.conversation(OrderStory.ANA).click();
                assertThat(page.page().locator("#list")).isHidden();
                page.details(OrderStory.LATEST_ORDER);
                assertThat(page.page().locator("#chat")).isHidden();
                page.button("Back to the chat").click();
                assertThat(page.message(OrderStory.LATEST_ORDER)).isFocused();
                page.button("Back to the conversations").click();
                assertThat(page.page().locator("#list")).isVisible();
                Object isTooWide = page.page()
                        .evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
                assertThat(isTooWide).isEqualTo(false);
            }
        }
    }

    private static void hasNoViolation(SandboxPage page, View view, String part) {
        page.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(view.fileName(part))));
        List<Rule> violations = new AxeBuilder(page.page())
                .setLegacyMode(true)
                .options(onlyViolations())
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(part + ", " + view)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
