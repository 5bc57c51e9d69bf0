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
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Patience;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Patience.class)
class QueueTest {

    @TempDir
    Path work;

    @Test
    void settlesTheOrdersOfTheQueueWithThoseOfTheFolder() throws Exception {
        // given
        try (ExampleProcess example = ExampleProcess.start(null, work, List.of("orders.port=" + freePort()), "--jms")) {
            // when
            int exitCode = example.awaitEnd();

            // then
            assertThat(exitCode).as(example.output()).isZero();
            assertThat(example.output().lines())
                    .anyMatch(line -> line.matches("7731 +ID\\w+\\.json .* read +pending .*"))
                    .anyMatch(line -> line.matches("7702 +ID\\w+\\.json, *.*"))
                    .anyMatch(line -> line.matches("7732 +ID\\w+\\.json .* refused .*"));
            assertThat(filesIn("done")).isEqualTo(21 + 2);
            assertThat(filesIn("failed")).isEqualTo(2 * (10 + 1));
        }
    }

    @Test
    void sendsWhatAnotherApplicationPutsIntoTheQueueAndKeepsThereWhatCanNotBeSentNow() throws Exception {
        int port = freePort();
        try (ChatmaidSandbox sandbox =
                        ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
                ExampleProcess example = ExampleProcess.start(sandbox, work, watching(work, port), "--jms")) {
            // when
            put(
                    port,
                    RealKeyTest.order("1", "+12025550101"),
                    RealKeyTest.order("2", MagicRecipients.INVALID_RECIPIENT));
            put(port, RealKeyTest.order("1", "+12025550101"), "no JSON");

            // then
            await().until(() -> filesIn("done") == 2 && filesIn("failed") == 2 * 2);
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::to)
                    .containsExactlyInAnyOrder("+12025550101", MagicRecipients.INVALID_RECIPIENT);

            // and when: the order can not be sent at once
            int before = sandbox.requestCount("POST", "/v1/messages/send");
            sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(401));
            sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(408));
            put(port, RealKeyTest.order("3", "+12025550103"));

            // then
            await().until(() -> filesIn("done") == 3);
            assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(before + 3);
            assertThat(sandbox.messages()).hasSize(3);
            assertThat(filesIn("failed")).isEqualTo(2 * 2);
            example.stop();
            assertThat(example.output()).contains("not an order in JSON", "INVALID_RECIPIENT");
        }
    }

    /** The properties of an application that takes orders until it is stopped. */
    static List<String> watching(Path work, int port) throws IOException {
        Path folder = Files.createDirectories(work.resolve("mine"));
        return List.of("orders.folder=" + folder, "orders.watch=true", "orders.port=" + port);
    }

    /** Puts orders into the queue as soon as there is a broker. */
    static void put(int port, String... orders) {
        await().pollInterval(Duration.ofMillis(300)).ignoreExceptions().until(() -> {
            try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory("tcp://localhost:" + port);
                    JMSContext jms = broker.createContext(JMSContext.SESSION_TRANSACTED)) {
                for (String order : orders) {
                    jms.createProducer().send(jms.createQueue("orders"), order);
                }
                jms.commit();
                return true;
            }
        });
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private long filesIn(String folder) throws IOException {
        return FiledOutcomes.in(work).files().keySet().stream()
                .filter(file -> file.startsWith(folder + "/"))
                .count();
    }
}
