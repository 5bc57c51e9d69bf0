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
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people write in the page: recipients, members of a group, and the account's owner. */
@ExtendWith(ChromiumExtension.class)
class PersonPageTest {

    private static final String RECIPIENT = PlainHttpClient.RECIPIENT;
    private static final String GROUP = "120363043211234567@g.us";

    @Test
    void aRecipientAnswers(Browser browser) {
        try (WebhookReceiver receiver = new WebhookReceiver();
                ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
                        .webhook(receiver.url(), WebhookReceiver.SECRET)
                        .start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            PlainHttpClient.test(sandbox).send(RECIPIENT);
            page.openChat(RECIPIENT);
            // when
            page.replyAsRecipient("Where is my order?");
            // then
            assertThat(page.message("Where is my order?")).hasAttribute("data-side", "left");
            assertThat(sandbox.inbound())
                    .extracting(SandboxInbound::from, SandboxInbound::content)
                    .containsExactly(tuple(RECIPIENT, "Where is my order?"));
            await().untilAsserted(() -> assertThat(receiver.hooks())
                    .anySatisfy(hook -> assertThat(hook.event()).isEqualTo("message.received")));
        }
    }

    @Test
    void theOwnerTypesOnThePhone(Browser browser) {
        try (WebhookReceiver receiver = new WebhookReceiver();
                ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
                        .webhook(receiver.url(), WebhookReceiver.SECRET)
                        .start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            sandbox.receive(RECIPIENT, "Where is my order?");
            page.openChat(RECIPIENT);
            // when
            page.writeAsOwner("It is on the van.");
            // then
            assertThat(page.message("It is on the van.")).hasAttribute("data-side", "right");
            assertThat(page.message("It is on the van.")).containsText("Typed on the phone");
            assertThat(sandbox.messages()).isEmpty();
            await().untilAsserted(() -> assertThat(receiver.hooks())
                    .anySatisfy(hook -> assertThat(hook.event()).isEqualTo("message.outgoing")));
        }
    }

    @Test
    void aMemberAnswersInAGroup(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            sandbox.receive("+15559990000", "text", "Shift starts at six", GROUP);
            page.openChat(GROUP);
            // when
            page.page().locator("#composer-person").fill("+15559990001");
            page.page().locator("#composer-type").selectOption("image");
            page.replyAsRecipient("Here is the plan");
            // then
            assertThat(page.message("Here is the plan")).containsText("+15559990001");
            assertThat(sandbox.inbound()).anySatisfy(message -> {
                assertThat(message.from()).isEqualTo("+15559990001");
                assertThat(message.groupId()).isEqualTo(GROUP);
                assertThat(message.type()).isEqualTo("image");
            });
        }
    }

    @Test
    void aMessageIsReceivedFromANewNumber(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // when
            page.button("Receive a message").click();
            page.page().locator("#dialog [name=from]").fill("+15550002222");
            page.page().locator("#dialog [name=content]").fill("Do you deliver on Sundays?");
            page.page().locator("#dialog button[type=submit]").click();
            // then
            assertThat(page.message("Do you deliver on Sundays?")).isVisible();
            assertThat(page.page().locator("#dialog")).not().isVisible();
            assertThat(sandbox.inbound()).extracting(SandboxInbound::from).containsExactly("+15550002222");
        }
    }

    @Test
    void aMessageIsReceivedInAGroup(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // when
            page.button("Receive a message").click();
            page.page().locator("#dialog [name=groupId]").fill(GROUP);
            page.page().locator("#dialog [name=content]").fill("Shift starts at six");
            page.page().locator("#dialog button[type=submit]").click();
            // then
            assertThat(page.page().locator(".chat header h2")).hasText(GROUP);
            assertThat(page.message("Shift starts at six")).isVisible();
            assertThat(sandbox.inbound()).extracting(SandboxInbound::groupId).containsExactly(GROUP);
        }
    }

    @Test
    void aRejectedReplyIsKeptAndExplained(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
            // given
            sandbox.receive("+15559990000", "text", "Shift starts at six", GROUP);
            page.openChat(GROUP);
            // when
            page.page().locator("#composer-person").fill("no number");
            page.replyAsRecipient("Here is the plan");
            // then
            assertThat(page.page().locator(".toast.is-error")).containsText("E.164");
            assertThat(page.page().locator("#composer-text")).hasValue("Here is the plan");
        }
    }
}
