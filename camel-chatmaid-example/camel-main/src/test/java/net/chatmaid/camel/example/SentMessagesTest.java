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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentMessagesTest {

    @TempDir
    Path work;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ChatmaidSandbox sandbox;

    @BeforeEach
    void startSandbox() {
        sandbox = ChatmaidSandbox.builder().step(Duration.ofMillis(200)).start();
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @Test
    void aRepeatedOrderIsSentOnce() throws Exception {
        // when
        boolean settled = run(theExample());

        // then
        assertThat(settled).isTrue();
        assertThat(sandbox.requests())
                .filteredOn(request -> request.body().contains("\"order-7708\""))
                .hasSize(2);
        assertThat(sandbox.messages())
                .filteredOn(message -> message.to().equals("+447700900108"))
                .hasSize(1);
        assertThat(sandbox.messages()).hasSize(23);
    }

    @Test
    void textsAndAttachmentsArriveAsTheyAreInTheOrder() throws Exception {
        // when
        run(theExample());

        // then
        assertThat(messageTo("+12025550106").content()).isEqualTo("山田様、ご注文7706を承りました。発送は明日の予定です。ありがとうございます。🙇");
        assertThat(messageTo("+12025550125").content())
                .isEqualTo("Hello! A text is a text: ${body} ${header.CamelChatmaidTo} {{orders.sent}}"
                        + " $simple{date:now} — order 7725.");
        assertThat(messageTo("+33639980114").mediaUrls()).containsExactly("https://shop.example.com/invoices/7714.pdf");
        assertThat(messageTo("+12025550115").mediaUrls()).isEmpty();
    }

    @Test
    void aMessageThatFailsBeforeItsSendWasAnsweredIsNotMissed() throws Exception {
        // given
        Path orders = work.resolve("mine");
        order(orders, "1.json", "1", MagicRecipients.INVALID_RECIPIENT);
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());

        // when
        boolean settled = run(options(orders));

        // then
        assertThat(settled).isTrue();
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(2);
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("INVALID_RECIPIENT");
    }

    @Test
    void aMessageThatStaysOnItsWayIsTold() throws Exception {
        // given
        Path orders = work.resolve("mine");
        order(orders, "1.json", "1", MagicRecipients.STAYS_SENT);
        order(orders, "2.json", "2", "+12025550102");
        Options options = options(orders);
        // so long that all else is settled, also on a busy machine
        options.timeout = Duration.ofSeconds(30);

        // when
        boolean settled = run(options);

        // then
        assertThat(settled).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("Still open: 1.json." + System.lineSeparator())
                .containsPattern("1 +1.json .* sent +pending \\S+ → sent \\S+");
    }

    static void order(Path folder, String file, String id, String phone) throws Exception {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(file),
                "{\"id\": \"" + id + "\", \"phone\": \"" + phone + "\", \"text\": \"Order " + id + " is confirmed.\"}");
    }

    private boolean run(Options options) throws Exception {
        Folders folders = Folders.create(options.work, options.orders);
        return new OrderRun(options, Account.of(sandbox), folders, Example.printer(out)).run();
    }

    private Options theExample() {
        return options(null);
    }

    private Options options(Path orders) {
        Options options = new Options();
        options.work = work.resolve("runs");
        options.orders = orders;
        return options;
    }

    private SandboxMessage messageTo(String to) {
        List<SandboxMessage> found = sandbox.messages().stream()
                .filter(message -> message.to().equals(to))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
