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
import java.nio.file.Path;
import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes the picture of the project's README: copy target/screenshots/sandbox.png to docs/images when the page changes. */
@ExtendWith(ChromiumExtension.class)
class PicturePageTest {

    @Test
    void thePictureShowsAStoryWithTheDetailsOfAMessage(Browser browser) {
        try (WebhookReceiver receiver = new WebhookReceiver();
                ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
                        .step(Duration.ofMillis(740))
                        .webhook(receiver.url(), WebhookReceiver.SECRET)
                        .start()) {
            OrderStory.tell(sandbox);
            try (SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
                // given
                page.openChat(OrderStory.ANA);
                assertThat(page.status(OrderStory.DRIVER)).hasText("Read");
                // when
                assertThat(page.details(OrderStory.DRIVER).locator(".related .line"))
                        .hasCount(4);
                // then
                assertThat(page.page().locator(".conversation .ticks.is-failed"))
                        .hasCount(1);
                page.page()
                        .screenshot(
                                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "sandbox.png")));
            }
        }
    }
}
