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

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 10,000 messages in 200 conversations, and 500 changes a second. */
@ExtendWith(ChromiumExtension.class)
class LoadPageTest {

    private static final int MESSAGES = 10_000;
    private static final int CONVERSATIONS = 200;
    private static final int CHANGES_IN_A_SECOND = 500;

    private static final String DRAW_180_FRAMES = """
            () => new Promise((done) => {
              const longTasks = [];
              const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries()));
              observer.observe({ type: 'longtask' });
              const begin = performance.now();
              let frames = 0;
              let longest = 0;
              let last = begin;
              const next = () => {
                const now = performance.now();
                longest = Math.max(longest, now - last);
                last = now;
                frames++;
                if (frames < 180) {
                  requestAnimationFrame(next);
                } else {
                  observer.disconnect();
                  done({ millis: now - begin, longest, longTasks: longTasks.length });
                }
              };
              requestAnimationFrame(next);
            })""";

    @Test
    void thePageStaysResponsive(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start()) {
            // given
            List<String> ids = addMessages(sandbox);
            try (SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl());
                    StatusChanges changes = new StatusChanges(sandbox, ids, CHANGES_IN_A_SECOND)) {
                assertThat(page.page().locator(".conversation").first()).isVisible();
                page.openChat(recipient(CONVERSATIONS - 1));
                assertThat(page.message("Order 9999 ")).isVisible();
                // when
                changes.begin();
                CDPSession session = page.page().context().newCDPSession(page.page());
                JsonObject threadTime = new JsonObject();
                threadTime.addProperty("timeDomain", "threadTicks");
                session.send("Performance.enable", threadTime);
                double before = busySeconds(session);
                Map<?, ?> drawn = (Map<?, ?>) page.page().evaluate(DRAW_180_FRAMES);
                double busy = busySeconds(session) - before;
                double seconds = ((Number) drawn.get("millis")).doubleValue() / 1_000;
                // then: the time of the processor, which other processes on the machine do not change
                System.out.printf(
                        "180 frames in %.1f s (longest %.0f ms, %s long tasks) with %d changes; the page computed for %.2f s%n",
                        seconds,
                        ((Number) drawn.get("longest")).doubleValue(),
                        drawn.get("longTasks"),
                        changes.count(),
                        busy);
                assertThat(busy).isLessThan(seconds / 2);
                assertThat(elements(page)).isLessThan(1_500);
                // and a person can go on working
                page.page().locator("#search").fill("order 4321 ");
                assertThat(page.page().locator(".conversation")).hasCount(1);
                page.conversation(recipient(4321 % CONVERSATIONS)).click();
                assertThat(page.message("Order 4321 ")).isVisible();
                page.page().locator("#search").fill("");
                changes.end();
                showsTheStatusOf(sandbox, page, ids.get(4321));
                assertThat(elements(page)).isLessThan(1_500);
                assertThat(page.errors()).isEmpty();
            }
        }
    }

    @Test
    void theReaderStaysAtTheSameMessageWhileOthersArrive(Browser browser) {
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start()) {
            // given
            for (int number = 1000; number < 1400; number++) {
                sandbox.receive(recipient(0), "Message " + number + " " + "with words ".repeat(number % 40));
            }
            try (SandboxPage page = SandboxPage.open(browser, sandbox.baseUrl())) {
                page.openChat(recipient(0));
                assertThat(page.message("Message 1399")).isInViewport();
                // when: the reader is at the end
                sandbox.receive(recipient(0), "The next one");
                // then
                assertThat(page.message("The next one")).isInViewport();
                // when: the reader is in the middle
                page.page().evaluate("""
                                () => {
                                  const scroller = document.querySelector('#chat .scroller');
                                  scroller.scrollTop = scroller.scrollHeight / 2;
                                }""");
                assertThat(page.button("Go to the latest message")).isVisible();
                Object first = page.page().evaluate(FIRST_VISIBLE);
                sandbox.receive(recipient(0), "The last one");
                assertThat(page.page().locator(".chat header p")).hasText("402 messages");
                // then
                assertThat(page.page().evaluate(FIRST_VISIBLE)).isEqualTo(first);
                page.button("Go to the latest message").click();
                assertThat(page.message("The last one")).isInViewport();
                assertThat(page.button("Go to the latest message")).isHidden();
            }
        }
    }

    private static final String FIRST_VISIBLE = """
            () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
              const top = document.querySelector('#chat .scroller').getBoundingClientRect().top;
              const first = [...document.querySelectorAll('.message')]
                .find((message) => message.getBoundingClientRect().bottom > top);
              done(first.textContent + Math.round((first.getBoundingClientRect().top - top) / 2));
            })))""";

    private static void showsTheStatusOf(ChatmaidSandbox sandbox, SandboxPage page, String id) {
        String status = sandbox.message(id).map(SandboxMessage::status).orElseThrow();
        assertThat(page.page().locator("[data-key$='" + id + "'] .ticks")).hasAttribute("data-status", status);
    }

    private static List<String> addMessages(ChatmaidSandbox sandbox) {
        Instant first = Instant.now().minusSeconds(MESSAGES);
        return IntStream.range(0, MESSAGES)
                .mapToObj(number -> sandbox.addMessage(
                                sandbox.liveKey(),
                                recipient(number % CONVERSATIONS),
                                "Order " + number + " is confirmed. " + "It arrives soon. ".repeat(number % 7),
                                first.plusSeconds(number))
                        .id())
                .toList();
    }

    private static String recipient(int number) {
        return "+1555" + (1_000_000 + number);
    }

    private static int elements(SandboxPage page) {
        return (int) page.page().evaluate("() => document.querySelectorAll('*').length");
    }

    private static double busySeconds(CDPSession session) {
        return StreamSupport.stream(
                        session.send("Performance.getMetrics")
                                .getAsJsonArray("metrics")
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(metric -> metric.get("name").getAsString().equals("TaskDuration"))
                .mapToDouble(metric -> metric.get("value").getAsDouble())
                .findFirst()
                .orElseThrow();
    }
}
