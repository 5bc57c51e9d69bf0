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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;

/** What an evening of a small shop looks like: orders, an answer, a failed message. */
final class OrderStory {

    static final String ANA = "+15557654321";
    static final String GROUP = "120363043211234567@g.us";
    static final String DRIVER = "Your driver arrives between 14:00 and 15:00.";
    static final String LATEST_ORDER = "Order 7784 confirmed";

    private static final String SENDER = PlainHttpClient.SENDER;

    private final ChatmaidSandbox sandbox;
    private final Instant now = Instant.now();
    private int number;

    private OrderStory(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    static void tell(ChatmaidSandbox sandbox) {
        new OrderStory(sandbox).tell();
    }

    private void tell() {
        String[] earlier = {"+33612345678", "+34612345678", "+393312345678", "+5511912345678", "+81312345678"};
        for (int index = 0; index < earlier.length; index++) {
            sent(earlier[index], "Order " + (7776 + index) + " has arrived. Enjoy it!", 300 + 25 * index, "read");
        }
        received("+33612345678", "text", "Merci beaucoup, tout est parfait", null, 296);
        received("+15559990000", "text", "The van is loaded", GROUP, 95);
        sent(GROUP, "Stock report: 3 articles are low", 90, "delivered");
        sent("+491701234567", "Order 7785 confirmed. It leaves tomorrow.", 64, "failed");
        sent("+972541234567", "הזמנה 7787 אושרה", 52, "read");
        received("+972541234567", "text", "תודה רבה", null, 50);
        sent("+447700900123", "Order 7788 confirmed", 31, "sent");
        sent(ANA, "Hello Ana, your order 7781 is on its way. It arrives tomorrow.", 1_500, "read");
        received(ANA, "text", "Great, thank you!", null, 1_490);
        sentWithMedia(
                ANA,
                LATEST_ORDER + "\n\n2 × Coffee beans, 1 kg\n1 × Grinder\n\nTotal 94.80 €",
                "https://shop.example/invoices/7784.pdf",
                26);
        received(ANA, "text", "Where is my order?", null, 9);
        sandbox.personWrites(ANA, "Good morning Ana, it is on the van. Jo from the shop");
        send("+12025550143", "Order 7789 confirmed", "order-7789");
        send(ANA, DRIVER, "driver-7784");
    }

    /** By an application: with a request, stages that the clock brings, and webhooks. */
    private void send(String to, String text, String key) {
        PlainHttpClient.live(sandbox)
                .send(PlainHttpClient.body(to).put("content", text).put("idempotencyKey", key));
    }

    private void sent(String to, String text, int minutesAgo, String status) {
        add(to, text, List.of(), minutesAgo, status);
    }

    private void sentWithMedia(String to, String text, String url, int minutesAgo) {
        add(to, text, List.of(url), minutesAgo, "read");
    }

    private void add(String to, String text, List<String> media, int minutesAgo, String status) {
        Instant created = now.minus(Duration.ofMinutes(minutesAgo));
        boolean failed = status.equals("failed");
        boolean read = status.equals("read");
        sandbox.addMessage(new SandboxMessage(
                "msg_story" + ++number,
                SENDER,
                to,
                to.contains("@"),
                to.contains("@") ? to : null,
                text,
                media,
                "live",
                status,
                failed ? "RECIPIENT_NOT_REACHABLE" : null,
                failed ? "The recipient has no WhatsApp account." : null,
                created,
                failed ? null : created.plusMillis(640),
                read || status.equals("delivered") ? created.plusMillis(2_310) : null,
                read ? created.plusSeconds(47) : null,
                failed ? created.plusMillis(900) : null));
    }

    private void received(String from, String type, String text, String group, int minutesAgo) {
        Instant at = now.minus(Duration.ofMinutes(minutesAgo));
        sandbox.addInbound(
                new SandboxInbound("inmsg_story" + ++number, from, SENDER, text, type, group != null, group, at, at));
    }
}
