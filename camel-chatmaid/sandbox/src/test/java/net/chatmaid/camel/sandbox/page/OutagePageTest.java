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
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class OutagePageTest {

    @Test
    void thePageSaysThatTheSandboxIsGoneAndComesBackWithIt(Browser browser) {
        ChatmaidSandbox first = ChatmaidSandbox.start();
        int port = first.port();
        try (SandboxPage page = SandboxPage.open(browser, first.baseUrl())) {
            // given
            first.receive("+15550001001", "Before");
            assertThat(page.conversation("+15550001001")).isVisible();
            // when, then
            first.close();
            assertThat(page.page().locator("#outage")).containsText("The sandbox does not respond.");
            assertThat(page.page().locator("#live")).hasText("Not connected");
            try (ChatmaidSandbox second = ChatmaidSandbox.builder().port(port).start()) {
                second.receive("+15550001002", "After");
                assertThat(page.page().locator("#outage")).isHidden();
                assertThat(page.page().locator("#live")).hasText("Connected");
                assertThat(page.conversation("+15550001002")).isVisible();
                assertThat(page.conversation("+15550001001")).hasCount(0);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void thePageShowsTheLatestError(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            Pattern changes = Pattern.compile("/_sandbox/changes");
            page.page().route(changes, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            sandbox.receive("+15550001001", "This ends the request that waits");
            assertThat(page.page().locator("#outage")).containsText("The sandbox responded with 503.");
            // when
            page.page().unroute(changes);
            page.page().route(changes, Route::abort);
            // then
            assertThat(page.page().locator("#outage")).containsText("The sandbox does not respond.");
        }
    }
}
