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
import java.time.Instant;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A message's text is data: it never becomes markup, a script or a link that runs one. */
@ExtendWith(ChromiumExtension.class)
class HostileTextPageTest {

    private static final List<String> TEXTS = List.of(
            "<script>window.ran = true</script>",
            "<img src=x onerror=\"window.ran = true\">",
            "<svg onload=\"window.ran = true\">",
            "</p></article><iframe srcdoc='<script>parent.ran = true</script>'></iframe>",
            "\"><body onload=window.ran=true>",
            "{{constructor.constructor('window.ran = true')()}}",
            "javascript:window.ran=true");

    @Test
    void aTextIsShownAsItIs(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            for (String text : TEXTS) {
                PlainHttpClient.live(sandbox)
                        .send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("content", text));
                sandbox.receive(PlainHttpClient.RECIPIENT, "<b>type</b>" + text, text, null);
            }
            // when: each place that shows a text shows it
            page.openChat(PlainHttpClient.RECIPIENT);
            for (String text : TEXTS) {
                page.page().locator("#search").fill(text);
                assertThat(page.conversation(PlainHttpClient.RECIPIENT)).isVisible();
                Locator sent = page.message(text).locator(".bubble");
                // by the element, as the place of a bubble moves while others get their height
                sent.first().dispatchEvent("click");
                assertThat(page.page().locator(".json pre")).containsText(text.replace("\"", "\\\""));
            }
            assertThat(page.page().locator(".message .text")).hasCount(2 * TEXTS.size());
            page.show("requests");
            assertThat(page.page().locator(".journal summary")).hasCount(TEXTS.size());
            for (int line = 0; line < TEXTS.size(); line++) {
                Locator summary = page.page().locator(".journal summary").nth(line);
                summary.click();
                assertThat(page.page().locator(".journal details[open] .more")).isVisible();
                summary.click();
                assertThat(page.page().locator(".journal details[open]")).hasCount(0);
            }
            // then
            neverRan(page);
        }
    }

    @Test
    void onlyWebAddressesBecomeLinks(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            sandbox.addMessage(message(List.of(
                    "javascript:window.ran=true",
                    " javascript:window.ran=true",
                    "data:text/html,<script>window.ran=true</script>",
                    "vbscript:window.ran",
                    "file:///etc/passwd",
                    "https://shop.example/invoice.pdf")));
            // when
            page.openChat(PlainHttpClient.RECIPIENT);
            assertThat(page.page().locator(".media")).hasCount(6);
            for (int index = 0; index < 5; index++) {
                page.page().locator(".media").nth(index).click();
            }
            // then
            assertThat(page.page().locator("a.media")).hasCount(1);
            assertThat(page.page().locator("a.media")).hasAttribute("href", "https://shop.example/invoice.pdf");
            assertThat(page.page().locator("a.media")).hasAttribute("rel", "noopener noreferrer");
            neverRan(page);
        }
    }

    @Test
    void rightToLeftOverridesDoNotReachWhatIsAround(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given: the same message with and without overrides that nothing ends
            String override = "\u202E\u2067\u202B";
            sandbox.receive("+15550001001", "abc");
            sandbox.receive("+15550001002", override + "abc" + override);
            page.openChat("+15550001001");
            double plain = timeLeftOfBubbleEnd(page);
            // when
            page.openChat("+15550001002");
            // then
            assertThat(timeLeftOfBubbleEnd(page)).isEqualTo(plain);
            assertThat(page.page().locator(".message .text")).hasAttribute("dir", "auto");
            assertThat(page.page()
                            .evaluate("() => getComputedStyle(document.querySelector('.message .text')).unicodeBidi"))
                    .isEqualTo("isolate");
        }
    }

    private static double timeLeftOfBubbleEnd(SandboxPage page) {
        assertThat(page.page().locator(".message .meta time")).isVisible();
        return ((Number) page.page().evaluate("""
                                () => {
                                  const right = (selector) => document.querySelector(selector).getBoundingClientRect().right;
                                  return Math.round(right('.message .bubble') - right('.message .meta time'));
                                }""")).doubleValue();
    }

    private static SandboxMessage message(List<String> media) {
        return new SandboxMessage(
                null,
                PlainHttpClient.SENDER,
                PlainHttpClient.RECIPIENT,
                false,
                null,
                "Invoice",
                media,
                "live",
                "sent",
                null,
                null,
                Instant.now(),
                null,
                null,
                null,
                null);
    }

    private static void neverRan(SandboxPage page) {
        assertThat(page.page().evaluate("() => window.ran")).isNull();
        assertThat(page.page().locator("main iframe, main img, main script, main b b"))
                .hasCount(0);
        assertThat(page.errors()).isEmpty();
    }
}
