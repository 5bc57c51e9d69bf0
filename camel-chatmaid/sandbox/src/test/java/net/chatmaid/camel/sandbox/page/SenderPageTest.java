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
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ChromiumExtension.class)
class SenderPageTest {

    private static final String SENDER = "+15551234567";

    @Test
    void aSenderIsDisconnectedAndConnected(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            page.show("senders");
            // when, then
            page.button("Disconnect " + SENDER).click();
            assertThat(page.button("Connect " + SENDER)).isFocused();
            assertThat(status(sandbox, SENDER)).isEqualTo("disconnected");
            page.button("Connect " + SENDER).click();
            assertThat(page.button("Disconnect " + SENDER)).isVisible();
            assertThat(status(sandbox, SENDER)).isEqualTo("connected");
        }
    }

    @Test
    void aSenderIsPutIntoAnyStatus(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            page.show("senders");
            // when
            page.page().getByLabel("Connection status of " + SENDER).selectOption("qr_pending");
            // then
            assertThat(page.button("Connect " + SENDER)).isVisible();
            assertThat(status(sandbox, SENDER)).isEqualTo("qr_pending");
        }
    }

    @Test
    void aSenderIsAdded(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            page.show("senders");
            // when
            page.button("Add a sender").click();
            page.page().getByLabel("Number").fill("+15550000002");
            page.page().getByLabel("Name").fill("Second shop");
            page.button("Add").click();
            // then
            assertThat(page.page().locator(".sender").filter(new Locator.FilterOptions().setHasText("Second shop")))
                    .isVisible();
            assertThat(status(sandbox, "+15550000002")).isEqualTo("connected");
        }
    }

    private static String status(ChatmaidSandbox sandbox, String number) {
        return sandbox.phones().stream()
                .filter(phone -> phone.phoneNumber().equals(number))
                .map(SandboxPhone::connectionStatus)
                .findFirst()
                .orElseThrow();
    }
}
