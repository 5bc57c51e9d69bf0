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
package net.chatmaid.camel.reliability.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.testing.Patience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application on Camel Main that gets SIGTERM while an exchange or a consumer waits. */
@ExtendWith(ChatmaidSandboxExtension.class)
class SignalStopTest {

    private static final String SEND = "/v1/messages/send";

    private final List<String> routed = new CopyOnWriteArrayList<>();
    private final ChatmaidSandbox sandbox;

    @TempDir
    Path work;

    SignalStopTest(ChatmaidSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    @ParameterizedTest
    @EnumSource(names = {"PERMIT", "RETRY", "STATUS"})
    void endsTheWaitAndTheProcess(ExchangeWait wait) throws Exception {
        // given
        wait.prepare(sandbox);
        try (SignalledProcess process = start(WaitingProcess.class, wait.name())) {
            process.awaitLine(WaitingProcess.WAITS);
            // when
            List<String> lines = process.terminate();
            // then
            List<String> ends = lines.stream()
                    .filter(line -> line.startsWith(WaitingProcess.ENDED))
                    .toList();
            assertThat(ends).hasSize(wait.before() + 1);
            assertThat(ends.get(wait.before())).contains(wait.failure());
            assertThat(sandbox.messages()).hasSize(wait.sent());
        }
    }

    @Test
    void endsAPollWithoutResponseAndEmitsItsChangeAfterTheNextStart() throws Exception {
        // given
        String id = sandbox.addMessage(
                        sandbox.liveKey(),
                        "+15557654321",
                        "Order 7",
                        sandbox.clock().now())
                .id();
        sandbox.setStatus(id, "sent");
        sandbox.failNext(1, Fault.delay(Patience.LIMIT));
        try (SignalledProcess process = consume(ConsumerWait.POLL)) {
            await().until(() -> sandbox.requestCount() == 1);
            // when
            List<String> lines = process.terminate();
            // then
            assertThat(lines).noneMatch(line -> line.startsWith(ConsumingProcess.ROUTED));
            assertThat(sandbox.requestCount()).isEqualTo(1);
        }
        // and when
        try (StoppedContext restarted = StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey())) {
            restarted.start(ConsumerWait.POLL.route(file(), routed::add));
            // then
            await().until(() -> !routed.isEmpty());
        }
        assertThat(routed).doesNotHaveDuplicates().first().asString().contains(id);
    }

    @Test
    void respondsToAWebhookThatIsBeingRoutedSoThatChatmaidDeliversItAgain() throws Exception {
        // given
        sandbox.failNext(1, "POST", SEND, Fault.status(500));
        try (SignalledProcess process = consume(ConsumerWait.WEBHOOK)) {
            int port = Integer.parseInt(process.awaitLine(ConsumingProcess.PORT));
            CompletableFuture<Integer> status = WebhookPort.deliver(port, "msg_1");
            await().until(() -> sandbox.requestCount("POST", SEND) == 1);
            // when
            List<String> lines = process.terminate();
            // then
            assertThat(Patience.get(status)).isGreaterThanOrEqualTo(500);
            assertThat(lines).noneMatch(line -> line.startsWith(ConsumingProcess.ROUTED));
        }
        // and when
        try (StoppedContext restarted = StoppedContext.of(sandbox.baseUrl(), sandbox.liveKey())) {
            WebhookPort port = WebhookPort.in(restarted.context());
            restarted.start(ConsumerWait.WEBHOOK.route(file(), routed::add));
            // then
            assertThat(Patience.get(port.deliver("msg_1"))).isEqualTo(200);
        }
        assertThat(routed).singleElement().asString().contains("msg_1");
    }

    private SignalledProcess consume(ConsumerWait wait) throws Exception {
        return start(ConsumingProcess.class, wait.name(), file().toString());
    }

    private SignalledProcess start(Class<?> application, String wait, String... more) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(application.getName(), sandbox.baseUrl(), sandbox.liveKey(), wait));
        command.addAll(List.of(more));
        return SignalledProcess.start(command.toArray(String[]::new));
    }

    private Path file() {
        return work.resolve("routed.txt");
    }
}
