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
import com.microsoft.playwright.Page;
import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class DetailsPageTest {

    private static final String TEXT = "Order 7784 confirmed";

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
            .clock(SandboxClock.manual())
            .step(Duration.ofSeconds(1))
            .start();
    private SandboxPage page;
    private Locator details;

    @BeforeEach
    void chooseAMessage(Browser browser) {
        page = SandboxPage.open(browser, sandbox.baseUrl());
        PlainHttpClient.live(sandbox)
                .send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "order-7784"));
        page.openChat(PlainHttpClient.RECIPIENT);
        details = page.details(TEXT);
    }

    @AfterEach
    void close() {
        page.close();
        sandbox.close();
    }

    @Test
    void showStagesKeyRequestsAndJson() {
        // when
        sandbox.advance(Duration.ofSeconds(2));
        // then
        assertThat(details.locator(".now")).containsText("Delivered");
        assertThat(details.locator(".stages li")).hasCount(4);
        assertThat(details.locator(".stages li").nth(1)).containsText("Sent+1 s");
        assertThat(details.locator(".stages .is-upcoming")).containsText("Read");
        assertThat(details.locator(".facts").first()).containsText("order-7784");
        assertThat(details.locator(".line")).containsText("POST");
        details.getByText("JSON").click();
        assertThat(details.locator(".json pre")).containsText("\"content\": \"" + TEXT + "\"");
        assertThat(page.errors()).isEmpty();
    }

    @Test
    void aMessageIsMarkedSentDeliveredAndRead() {
        for (String status : new String[] {"sent", "delivered", "read"}) {
            // when
            page.button("Mark as " + status).click();
            // then
            assertThat(details.locator(".now .ticks")).hasAttribute("data-status", status);
            assertThat(page.status(TEXT)).hasAttribute("data-status", status);
            assertThat(message().status()).isEqualTo(status);
        }
    }

    @Test
    void aMessageIsMarkedFailedWithAnyCode() {
        // when
        page.page().getByLabel("Error code").fill("OUT_OF_COFFEE");
        page.button("Mark as failed").click();
        // then
        assertThat(page.message(TEXT).locator(".failure")).containsText("OUT_OF_COFFEE");
        assertThat(message().status()).isEqualTo("failed");
        assertThat(message().errorCode()).isEqualTo("OUT_OF_COFFEE");
    }

    @Test
    void aMessageIsDelayed() {
        // when
        page.page()
                .getByLabel("Delay", new Page.GetByLabelOptions().setExact(true))
                .selectOption("1 min");
        page.button("Delay the next stages").click();
        assertThat(page.page().locator(".toast")).hasText("The next stages are delayed.");
        // then
        sandbox.advance(Duration.ofSeconds(60));
        assertThat(message().status()).isEqualTo("pending");
        sandbox.advance(Duration.ofSeconds(1));
        assertThat(page.status(TEXT)).hasText("Sent");
    }

    @Test
    void escapeClosesThemAndReturnsToTheMessage() {
        // when
        page.page().keyboard().press("Escape");
        // then
        assertThat(details).isHidden();
        assertThat(page.message(TEXT)).isFocused();
    }

    private SandboxMessage message() {
        return sandbox.messages().get(0);
    }
}
