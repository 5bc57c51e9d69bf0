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
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class WebhookPageTest {

    @Test
    void webhooksGoToTheTargetAndEachDeliveryIsListed(Browser browser) {
        try (WebhookReceiver receiver = new WebhookReceiver();
                ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            AtomicInteger number = new AtomicInteger();
            receiver.answer(hook -> number.incrementAndGet() == 1 ? 500 : 204);
            page.show("webhooks");
            assertThat(page.page().getByLabel("Secret")).hasAttribute("placeholder", "whsec_…");
            // when
            page.page().getByLabel("URL").fill(receiver.url().toString());
            page.page().getByLabel("Secret").fill(WebhookReceiver.SECRET);
            page.button("Save").click();
            assertThat(page.page().locator(".toast")).hasText("Saved.");
            sandbox.receive(PlainHttpClient.RECIPIENT, "Where is my order?");
            sandbox.receive("+15550001234", "And mine?");
            // then
            await().until(() -> receiver.hooks().size() >= 2);
            assertThat(page.page().locator(".journal .chip.is-bad")).hasText("500");
            assertThat(page.page().locator(".journal .chip.is-good")).hasText("204");
            page.page()
                    .locator(".journal .line:has(.chip.is-bad)")
                    .locator("summary")
                    .click();
            assertThat(page.page().locator(".journal .more")).containsText("Next attempt");
            assertThat(page.page().locator(".journal .more pre")).containsText("\"event\": \"message.received\"");
            assertThat(page.page().getByLabel("Secret")).hasAttribute("placeholder", "unchanged");
            assertThat(page.page().locator(".counts")).containsText("events2");
            assertThat(page.page().content()).doesNotContain(WebhookReceiver.SECRET);
        }
    }

    @Test
    void webhooksAreDropped(Browser browser) {
        try (WebhookReceiver receiver = new WebhookReceiver();
                ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
                        .webhook(receiver.url(), WebhookReceiver.SECRET)
                        .start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            page.show("webhooks");
            assertThat(page.page().getByLabel("URL")).hasValue(receiver.url().toString());
            // when
            share(page, "Dropped").press("End");
            page.button("Apply").click();
            assertThat(page.page().locator(".toast")).hasText("Saved.");
            sandbox.receive(PlainHttpClient.RECIPIENT, "Where is my order?");
            // then
            assertThat(page.page().locator(".journal .chip")).hasText("dropped");
            assertThat(sandbox.webhooks().counts().dropped()).isEqualTo(1);
            assertThat(receiver.hooks()).isEmpty();
        }
    }

    @Test
    void webhooksAreDoubled(Browser browser) {
        try (WebhookReceiver receiver = new WebhookReceiver();
                ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
                        .webhook(receiver.url(), WebhookReceiver.SECRET)
                        .start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            page.show("webhooks");
            assertThat(page.page().getByLabel("URL")).hasValue(receiver.url().toString());
            // when
            share(page, "Doubled").press("End");
            page.button("Apply").click();
            assertThat(page.page().locator(".toast")).hasText("Saved.");
            sandbox.receive(PlainHttpClient.RECIPIENT, "Where is my order?");
            // then
            assertThat(page.page().locator(".journal .line")).hasCount(2);
            await().until(() -> receiver.hooks().size() == 2);
        }
    }

    private static Locator share(SandboxPage page, String name) {
        return page.page()
                .locator(".share")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name + "\\d+ %$")))
                .locator("input");
    }
}
