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

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The page of a sandbox in a browser, in the words of the person who uses it. */
public final class SandboxPage implements AutoCloseable {

    /** Only ends a test that hangs. */
    private static final double PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final String url;
    private final List<String> errors = new ArrayList<>();

    private SandboxPage(BrowserContext context, String url) {
        this.context = context;
        this.url = url;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    public static SandboxPage open(Browser browser, String url) {
        return open(browser, url, View.WIDE_LIGHT);
    }

    public static SandboxPage open(Browser browser, String url, View view) {
        SandboxPage opened = new SandboxPage(browser.newContext(view.options()), url);
        opened.page.navigate(url + "/");
        PlaywrightAssertions.assertThat(opened.page.locator("#live")).hasText("Connected");
        return opened;
    }

    public Page page() {
        return page;
    }

    /** What the browser reported as an error: exceptions, refused scripts, requests that failed. */
    public List<String> errors() {
        return errors;
    }

    /** Shows {@code chats}, {@code senders}, {@code faults}, {@code webhooks} or {@code requests}. */
    public void show(String view) {
        page.locator("[data-link=" + view + "]").click();
    }

    public Locator conversation(String recipient) {
        return page.locator(".conversation").filter(new Locator.FilterOptions().setHasText(recipient));
    }

    public void openChat(String recipient) {
        page.navigate(url + "/#/chats/" + URLEncoder.encode(recipient, StandardCharsets.UTF_8));
        PlaywrightAssertions.assertThat(page.locator(".chat header h2")).hasText(recipient);
    }

    public Locator message(String text) {
        return page.locator(".message").filter(new Locator.FilterOptions().setHasText(text));
    }

    public Locator status(String text) {
        return message(text).locator(".ticks");
    }

    /** Opens the details of a message. */
    public Locator details(String text) {
        message(text).locator(".bubble").click();
        return page.locator("#details");
    }

    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public void replyAsRecipient(String text) {
        page.getByLabel("As the recipient").check();
        write(text);
    }

    public void writeAsOwner(String text) {
        page.getByLabel("As the owner").check();
        write(text);
    }

    private void write(String text) {
        page.locator("#composer-text").fill(text);
        page.locator("#composer-text").press("Enter");
    }

    @Override
    public void close() {
        context.close();
    }
}
