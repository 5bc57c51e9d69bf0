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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ChromiumExtension.class)
class FaultPageTest {

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.start();
    private final PlainHttpClient application = PlainHttpClient.live(sandbox);
    private SandboxPage page;

    @BeforeEach
    void open(Browser browser) {
        page = SandboxPage.open(browser, sandbox.baseUrl());
        page.show("faults");
    }

    @AfterEach
    void close() {
        page.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"429 for 2 s, 429", "500, 500", "503 of a proxy, 503", "3 s late, 201"})
    void theNextRequestGetsAnError(String button, int status) {
        // when
        page.button(button).click();
        assertThat(page.page().locator(".fault")).containsText("for one request");
        // then
        assertThat(application.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(status);
        assertThat(page.page().locator(".fault")).hasCount(0);
        assertThat(application.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lost response to a POST", "Connection reset"})
    void theNextRequestGetsNoResponse(String button) {
        // when
        page.button(button).click();
        assertThat(page.page().locator(".fault")).hasCount(1);
        // then
        assertThatThrownBy(() -> application.send(PlainHttpClient.RECIPIENT)).hasMessageContaining("");
        assertThat(sandbox.messages()).hasSize(button.startsWith("Lost response") ? 1 : 0);
    }

    @Test
    void anyFaultIsForAsManyRequestsAsWanted() {
        // when
        page.page().getByLabel("Kind").selectOption("status");
        page.page().getByLabel("Status").fill("418");
        page.page().getByLabel("Requests", exact()).fill("3");
        page.page().getByLabel("Method").selectOption("POST");
        page.button("Add the fault").click();
        assertThat(page.page().locator(".fault")).containsText("3 of 3 left");
        assertThat(page.page().locator("#fault-count")).hasText("3");
        // then
        assertThat(application.get("/v1/messages").status()).isEqualTo(200);
        assertThat(application.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(418);
        assertThat(page.page().locator(".fault")).containsText("2 of 3 left");
        assertThat(page.page().locator("#fault-count")).hasText("2");
    }

    @Test
    void allFaultsAreRemoved() {
        // given
        page.button("500").click();
        assertThat(page.page().locator(".fault")).hasCount(1);
        // when
        page.button("Remove all").click();
        // then
        assertThat(page.page().locator(".fault")).hasCount(0);
        assertThat(page.page().locator("#fault-count")).isHidden();
        assertThat(application.send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
