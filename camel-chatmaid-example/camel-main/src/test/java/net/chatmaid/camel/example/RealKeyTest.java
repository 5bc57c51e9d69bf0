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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With CHATMAID_API_KEY; the sandbox is in the place of Chatmaid. */
class RealKeyTest {

    @TempDir
    Path work;

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
    void doesNotSendTheOrdersOfTheExampleWithALiveKey() throws Exception {
        // when
        Example example = Example.run(sandbox, sandbox.liveKey(), List.of());

        // then
        assertThat(example.exitCode()).isEqualTo(2);
        assertThat(example.out()).contains("CHATMAID_API_KEY is a live key", "ORDERS_FOLDER");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void settlesAtDeliveredAndSendsNothingInASecondRun() throws Exception {
        // given
        order(work, "1", MagicRecipients.NEVER_READ);

        // when
        Example first = run(sandbox.liveKey());
        Example second = run(sandbox.liveKey());

        // then
        assertThat(first.exitCode()).isZero();
        assertThat(first.row("1")).contains(" delivered ");
        assertThat(second.exitCode()).isZero();
        assertThat(second.row("1")).contains(" delivered ");
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(first.out() + first.err()).doesNotContain(sandbox.liveKey());
    }

    @Test
    void printsThatTheKeyIsRefusedAndExitsWithOne() throws Exception {
        // given
        sandbox.revoke(sandbox.testKey());
        order(work, "1", "+12025550101");

        // when
        Example example = run(sandbox.testKey());

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.row("1")).contains(" refused ");
        assertThat(example.out()).contains("Chatmaid refused the API key", "CHATMAID_API_KEY");
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void settlesAtSentWithATestKey() throws Exception {
        // given
        order(work, "1", "+12025550101");
        order(work, "2", MagicRecipients.INVALID_RECIPIENT);

        // when
        Example example = run(sandbox.testKey());

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(example.row("1")).contains(" sent ");
        assertThat(example.row("2")).contains(" failed ");
        assertThat(example.out()).contains("INVALID_RECIPIENT");
    }

    @Test
    void sendsTextsAndAttachmentsAsTheyAreInTheOrdersAndRepeatedOrdersOnce() throws Exception {
        // when
        Example example = Example.run(
                sandbox,
                sandbox.testKey(),
                List.of("orders.work=" + work, "camel.component.chatmaid.requests-per-minute=0"));

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(messageTo("+12025550106").content()).isEqualTo("山田様、ご注文7706を承りました。発送は明日の予定です。ありがとうございます。🙇");
        assertThat(messageTo("+12025550125").content())
                .isEqualTo("Hello! A text is a text: ${body} ${header.CamelChatmaidTo} {{orders.sent}}"
                        + " $simple{date:now} — order 7725.");
        assertThat(messageTo("+33639980114").mediaUrls()).containsExactly("https://shop.example.com/invoices/7714.pdf");
        assertThat(messageTo("+12025550115").mediaUrls()).isEmpty();
        assertThat(sandbox.requests())
                .filteredOn(request -> request.body().contains("\"order-7708\""))
                .hasSize(2);
        messageTo("+447700900108");
        assertThat(sandbox.messages()).hasSize(23);
    }

    @Test
    void noticesAFailureThatIsFasterThanTheResponseToTheSend() throws Exception {
        // given
        order(work, "1", MagicRecipients.INVALID_RECIPIENT);
        sandbox.failNext(1, "POST", "/v1/messages/send", Fault.lostResponse());

        // when
        Example example = run(sandbox.liveKey());

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(2);
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(example.row("1")).contains(" failed ");
        assertThat(example.out()).contains("INVALID_RECIPIENT");
    }

    @Test
    void printsWhichOrdersAreStillOpen() throws Exception {
        // given
        order(work, "1", MagicRecipients.STAYS_SENT);

        // when
        Example example = run(sandbox.liveKey(), "orders.timeout=6000");

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.out()).endsWith("Still open: 1.json.");
        assertThat(example.row("1")).matches("1 +1.json .* sent +pending \\S+ → sent \\S+");
    }

    /** Writes an order to its file. */
    static void order(Path work, String id, String phone) throws Exception {
        Path folder = Files.createDirectories(work.resolve("mine"));
        Files.writeString(folder.resolve(id + ".json"), order(id, phone));
    }

    static String order(String id, String phone) {
        return "{\"id\": \"" + id + "\", \"phone\": \"" + phone + "\", \"text\": \"Order " + id + " is confirmed.\"}";
    }

    private Example run(String apiKey, String... properties) throws Exception {
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("orders.folder=" + work.resolve("mine"));
        all.add("orders.work=" + work);
        return Example.run(sandbox, apiKey, all);
    }

    private SandboxMessage messageTo(String to) {
        List<SandboxMessage> found = sandbox.messages().stream()
                .filter(message -> message.to().equals(to))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
