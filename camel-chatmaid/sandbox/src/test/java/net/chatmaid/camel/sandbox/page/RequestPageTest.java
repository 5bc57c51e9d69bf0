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
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class RequestPageTest {

    @Test
    void eachRequestIsListedWithItsResponseAndFault(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            PlainHttpClient application = PlainHttpClient.live(sandbox);
            page.show("requests");
            Locator lines = page.page().locator(".journal .line");
            // when
            application.send(PlainHttpClient.RECIPIENT);
            sandbox.failNext(1, Fault.status(500));
            application.get("/v1/messages?limit=7");
            // then
            assertThat(lines).hasCount(2);
            assertThat(lines.first()).containsText("500GET/v1/messages?limit=7");
            lines.last().locator("summary").click();
            assertThat(lines.last().locator(".more")).containsText(PlainHttpClient.RECIPIENT);
            assertThat(page.page().locator(".journal")).not().containsText(sandbox.liveKey());
            page.page().getByLabel("Filter the requests").fill("limit=7");
            assertThat(lines).hasCount(1);
        }
    }

    @Test
    void earlierRequestsAreFetchedWhenTheReaderScrolls(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            PlainHttpClient application = PlainHttpClient.live(sandbox);
            for (int number = 0; number < 230; number++) {
                application.get("/v1/messages?page=" + (number + 1));
            }
            page.show("requests");
            assertThat(page.page().locator(".journal .line").first()).containsText("page=230");
            // when
            page.page().waitForFunction("""
                    () => {
                      const lines = document.querySelector('.journal .scroller');
                      lines.scrollTop = lines.scrollHeight;
                      return [...lines.querySelectorAll('.path')].some((path) => path.textContent.endsWith('?page=1'));
                    }""");
            // then
            assertThat((int) page.page().evaluate("() => document.querySelectorAll('.journal .line').length"))
                    .isLessThan(100);
        }
    }

    @Test
    void theFilterFindsEarlierRequestsToo(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            PlainHttpClient application = PlainHttpClient.live(sandbox);
            application.send(PlainHttpClient.RECIPIENT);
            for (int number = 0; number < 130; number++) {
                application.get("/v1/messages?page=" + (number + 1));
            }
            page.show("requests");
            assertThat(page.page().locator(".journal .line").first()).containsText("page=130");
            // when
            page.page().getByLabel("Filter the requests").fill("messages/send");
            // then
            assertThat(page.page().locator(".journal .line")).hasCount(1);
            assertThat(page.page().locator(".journal .line")).hasText(Pattern.compile("201POST/v1/messages/send"));
            page.page().getByLabel("Filter the requests").fill("no such text");
            assertThat(page.page().locator(".journal .empty")).hasText("Nothing has “no such text”.");
        }
    }

    @Test
    void aRequestLeadsToItsMessage(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
            String id = sandbox.messages().get(0).id();
            assertThat(page.conversation(PlainHttpClient.RECIPIENT)).isVisible();
            page.show("requests");
            page.page().locator(".journal .line summary").click();
            // when
            page.page().locator(".journal a").click();
            // then
            assertThat(page.page().locator("#details")).containsText(id);
        }
    }

    @Test
    void everythingIsClearedAfterAQuestion(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
            assertThat(page.conversation(PlainHttpClient.RECIPIENT)).isVisible();
            // when, then
            page.page().locator("#clear").click();
            page.page().keyboard().press("Escape");
            assertThat(page.page().locator("#dialog")).isHidden();
            assertThat(sandbox.messages()).hasSize(1);
            page.page().locator("#clear").click();
            page.page().locator("#dialog button[type=submit]").click();
            assertThat(page.conversation(PlainHttpClient.RECIPIENT)).hasCount(0);
            assertThat(page.page().locator(".command")).isVisible();
            assertThat(sandbox.messages()).isEmpty();
            assertThat(sandbox.requests()).isEmpty();
        }
    }
}
