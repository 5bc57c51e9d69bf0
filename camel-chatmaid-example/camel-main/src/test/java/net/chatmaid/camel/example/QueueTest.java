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

import static net.chatmaid.camel.example.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {

    @TempDir
    Path work;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void theOrdersOfTheQueueAreSettledWithThoseOfTheFolder() throws Exception {
        // when
        Example example = Example.run("--work", work.toString(), "--jms", String.valueOf(freePort()));

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(example.err()).isEmpty();
        assertThat(example.row("7731")).matches("7731 +ID\\w+\\.json .* read +pending .*");
        assertThat(example.row("7732")).contains(" refused ");
        assertThat(example.out()).containsOnlyOnce("order 7702    repeated");
        assertThat(Outcome.in(work).files().keySet())
                .hasSize(31 + 10 + 3 + 1)
                .noneMatch(file -> file.startsWith("sent/"));
    }

    @Test
    void whatAnotherApplicationPutsIntoTheQueueIsSent() throws Exception {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            // given
            Options options = watching();
            Folders folders = Folders.create(options.work, options.orders);
            OrderRun run = new OrderRun(options, Account.of(sandbox), folders, Example.printer(out));
            CompletableFuture<Boolean> end = start(run);

            // when
            put(options.jms, order("1", "+12025550101"), order("2", MagicRecipients.INVALID_RECIPIENT));
            put(options.jms, order("1", "+12025550101"), "no JSON");
            await().until(() -> Folders.orderFiles(folders.done()).size() == 2
                    && Folders.orderFiles(folders.failed()).size() == 2);

            // then
            run.stop();
            assertThat(end.get(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::to)
                    .containsExactlyInAnyOrder("+12025550101", MagicRecipients.INVALID_RECIPIENT);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("not an order in JSON", "INVALID_RECIPIENT");
        }
    }

    @Test
    void whatCanNotBeSentNowStaysInTheQueue() throws Exception {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start()) {
            // given
            Options options = watching();
            Folders folders = Folders.create(options.work, options.orders);
            OrderRun run = new OrderRun(options, Account.of(sandbox), folders, Example.printer(out));
            CompletableFuture<Boolean> end = start(run);
            sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(401));
            sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(408));

            // when
            put(options.jms, order("1", "+12025550101"));

            // then
            await().until(() -> Folders.orderFiles(folders.done()).size() == 1);
            assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(3);
            assertThat(sandbox.messages()).hasSize(1);
            assertThat(folders.failed()).isEmptyDirectory();
            run.stop();
            assertThat(end.get(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aPortThatIsTakenIsASentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // when
            Example example = Example.run("--work", work.toString(), "--jms", String.valueOf(taken.getLocalPort()));

            // then
            assertThat(example.exitCode()).isEqualTo(2);
            assertThat(example.err())
                    .contains("--jms must name a free port", String.valueOf(taken.getLocalPort()))
                    .hasLineCount(1);
        }
    }

    private Options watching() throws IOException {
        Options options = new Options();
        options.orders = Files.createDirectories(work.resolve("mine"));
        options.work = work.resolve("runs");
        options.watch = true;
        options.routes = RouteSource.yaml;
        options.jms = freePort();
        return options;
    }

    private CompletableFuture<Boolean> start(OrderRun run) {
        CompletableFuture<Boolean> end = CompletableFuture.supplyAsync(() -> end(run));
        await().until(() -> out.toString(StandardCharsets.UTF_8).contains("'orders' at tcp://localhost:"));
        return end;
    }

    static String order(String id, String phone) {
        return "{\"id\": \"" + id + "\", \"phone\": \"" + phone + "\", \"text\": \"Order " + id + " is confirmed.\"}";
    }

    static void put(int port, String... orders) {
        try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory("tcp://localhost:" + port);
                JMSContext jms = broker.createContext()) {
            for (String order : orders) {
                jms.createProducer().send(jms.createQueue("orders"), order);
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean end(OrderRun run) {
        try {
            return run.run();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
