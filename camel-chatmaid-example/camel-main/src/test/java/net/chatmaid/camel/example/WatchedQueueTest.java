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

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Patience;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Orders that another application puts into the queue. */
@ExtendWith(Patience.class)
class WatchedQueueTest {

    @TempDir
    Path work;

    @Test
    void areSentAndStayThereUntilTheyCanBeSent() throws Exception {
        OrderQueue queue = OrderQueue.atFreePort();
        try (ChatmaidSandbox sandbox =
                        ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
                ExampleProcess example = ExampleProcess.start(sandbox, work, queue.watching(work), "--jms")) {
            // when
            queue.put(
                    OrderFolder.order("1", "+12025550101"), OrderFolder.order("2", MagicRecipients.INVALID_RECIPIENT));
            queue.put(OrderFolder.order("1", "+12025550101"), "no JSON");

            // then
            example.await(() -> FiledOutcomes.in(work).count("done") == 2
                    && FiledOutcomes.in(work).count("failed") == 2 * 2);
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::to)
                    .containsExactlyInAnyOrder("+12025550101", MagicRecipients.INVALID_RECIPIENT);

            // and when: the order cannot be sent at once
            int before = sandbox.requestCount("POST", "/v1/messages/send");
            sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(401));
            sandbox.failNext(1, "POST", "/v1/messages/send", Fault.status(408));
            queue.put(OrderFolder.order("3", "+12025550103"));

            // then
            example.await(() -> FiledOutcomes.in(work).count("done") == 3);
            assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(before + 3);
            assertThat(sandbox.messages()).hasSize(3);
            assertThat(FiledOutcomes.in(work).count("failed")).isEqualTo(2 * 2);
            example.stop();
            assertThat(example.output()).contains("not an order in JSON", "INVALID_RECIPIENT");
        }
    }

    @Test
    void chooseNothingButTheirContent() throws Exception {
        String otherSender = "+15557770000";
        OrderQueue queue = OrderQueue.atFreePort();
        try (ChatmaidSandbox sandbox =
                        ChatmaidSandbox.builder().step(Duration.ofMillis(100)).start();
                ExampleProcess example = ExampleProcess.start(sandbox, work, queue.watching(work), "--jms")) {
            // given
            sandbox.addPhone(otherSender, "Support", "connected");

            // when
            queue.send((producer, orders) -> {
                producer.setJMSReplyTo(new ActiveMQQueue("replies"))
                        .setProperty("CAMELChatmaidFrom", otherSender)
                        .setProperty("CAMELFileName", "chosen.json")
                        .send(orders, OrderFolder.order("4", "+12025550104"));
                producer.send(orders, Map.of("from", otherSender, "to", "+12025550105", "content", "A map"));
            });

            // then
            example.await(() -> FiledOutcomes.in(work).count("done") == 1
                    && FiledOutcomes.in(work).count("failed") == 2);
            assertThat(sandbox.messages()).extracting(SandboxMessage::from).containsExactly("+15551234567");
            assertThat(FiledOutcomes.in(work).files().keySet()).noneMatch(file -> file.contains("chosen"));
        }
    }
}
