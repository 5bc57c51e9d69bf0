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
package net.chatmaid.camel.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.model.PhoneChange;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.testing.Patience;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.PollingConsumer;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One item at a time for whoever asks, by Camel's consumer template. */
class PollingConsumerTest {

    private static final String URI = "chatmaid:status?delay=20&idempotentRepository=#routed";
    private static final long LONG = Patience.MILLIS;

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX =
            ChatmaidSandboxExtension.builder().clock(SandboxClock.manual()).build();

    @TempDir
    Path folder;

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final LruIdempotentRepository routed = new LruIdempotentRepository(100, true);
    private SandboxRoutes routes;
    private ConsumerTemplate template;

    @BeforeEach
    void open() throws Exception {
        routes = SandboxRoutes.live(sandbox).bind("routed", routed).start();
        template = routes.context().createConsumerTemplate();
    }

    @AfterEach
    void close() {
        routes.close();
    }

    @Test
    void whatIsDoneWellIsRememberedAndNotBefore() {
        // given
        String id = send("sent");
        // when
        Exchange exchange = template.receive(URI, LONG);
        // then
        assertThat(key(exchange)).isEqualTo(id + ":sent");
        assertThat(routed.contains(id + ":sent")).isFalse();
        // and when
        template.doneUoW(exchange);
        // then
        assertThat(routed.contains(id + ":sent")).isTrue();
        assertThat(template.receiveNoWait(URI)).isNull();
    }

    @Test
    void whatFailsComesAgainBeforeItsLaterStages() {
        // given
        String id = send("sent", "delivered");
        Exchange first = template.receive(URI, LONG);
        first.setException(new IllegalStateException("It is broken"));
        // when
        template.doneUoW(first);
        Exchange second = template.receiveNoWait(URI);
        // then
        assertThat(key(second)).isEqualTo(id + ":sent");
        assertThat(routed.contains(id + ":sent")).isFalse();
        // and when
        template.doneUoW(second);
        // then
        assertThat(key(template.receiveNoWait(URI))).isEqualTo(id + ":delivered");
    }

    @Test
    void aLaterStageWaitsForTheEarlierOneAndAnotherMessageDoesNot() {
        // given
        String slow = send("sent", "delivered");
        String other = send("sent");
        Exchange first = template.receive(URI, LONG);
        // when
        Exchange second = template.receive(URI, LONG);
        // then
        assertThat(key(first)).isEqualTo(slow + ":sent");
        assertThat(key(second)).isEqualTo(other + ":sent");
        assertThat(template.receive(URI, 200)).isNull();
        // and when
        template.doneUoW(first);
        // then
        assertThat(key(template.receiveNoWait(URI))).isEqualTo(slow + ":delivered");
    }

    @Test
    void whatOnePollFoundIsHandedOutWithoutAnotherRequest() {
        // given
        send("sent", "delivered", "read");
        // when
        template.receiveBody(URI, LONG);
        int requests = sandbox.requestCount();
        template.receiveBody(URI, LONG);
        template.receiveBodyNoWait(URI);
        // then
        assertThat(requests).isEqualTo(1);
        assertThat(sandbox.requestCount()).isEqualTo(1);
        // and when: nothing is left
        assertThat(template.receiveNoWait(URI)).isNull();
        // then
        assertThat(sandbox.requestCount()).isEqualTo(2);
    }

    @Test
    void aTimeoutEndsTheWaitAndTheDelayLiesBetweenItsPolls() {
        // when: a wait that is over long before its second poll
        Exchange none = template.receive(URI.replace("delay=20", "delay=1h"), 100);
        // then
        assertThat(none).isNull();
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void withinTheTimeoutItPollsUntilThereIsSomething() throws Exception {
        // given
        CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(() -> template.receive(URI, LONG));
        await().until(() -> sandbox.requestCount() > 2);
        assertThat(waiting).isNotDone();
        // when
        String id = send("failed");
        // then
        assertThat(key(Patience.get(waiting))).isEqualTo(id + ":failed");
    }

    @Test
    void withoutATimeoutItWaitsUntilThereIsSomething() throws Exception {
        // given
        CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(() -> template.receive(URI));
        await().until(() -> sandbox.requestCount() > 2);
        assertThat(waiting).isNotDone();
        // when
        String id = send("failed");
        // then
        assertThat(key(Patience.get(waiting))).isEqualTo(id + ":failed");
    }

    @Test
    void stoppedItWaitsNoLonger() throws Exception {
        // given
        PollingConsumer consumer = routes.context()
                .getEndpoint(URI.replace("delay=20", "delay=1h"))
                .createPollingConsumer();
        consumer.start();
        CompletableFuture<Exchange> waiting = CompletableFuture.supplyAsync(consumer::receive);
        await().until(() -> sandbox.requestCount() == 1);
        // when
        consumer.stop();
        // then
        assertThat(Patience.get(waiting)).isNull();
        assertThat(consumer.receiveNoWait()).isNull();
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void twoThatShareARepositoryNeverHaveTheSameAtOnce() {
        // given
        String id = send("sent", "delivered");
        ConsumerTemplate other = routes.context().createConsumerTemplate();
        Exchange first = template.receive(URI, LONG);
        // then
        assertThat(other.receiveNoWait(URI)).isNull();
        // and when
        template.doneUoW(first);
        // then
        assertThat(key(other.receiveNoWait(URI))).isEqualTo(id + ":delivered");
        assertThat(template.receiveNoWait(URI)).isNull();
    }

    @Test
    void afterARestartWhatWasNotDoneComesAgainAndNothingElse() throws Exception {
        // given
        String done = send("sent");
        String begun = send("sent");
        bindFile();
        template.doneUoW(template.receive(URI.replace("#routed", "#file"), LONG));
        assertThat(key(template.receive(URI.replace("#routed", "#file"), LONG))).isEqualTo(begun + ":sent");
        // when
        routes.close();
        open();
        bindFile();
        // then
        Exchange again = template.receive(URI.replace("#routed", "#file"), LONG);
        assertThat(key(again)).isEqualTo(begun + ":sent").isNotEqualTo(done + ":sent");
        template.doneUoW(again);
        assertThat(template.receiveNoWait(URI.replace("#routed", "#file"))).isNull();
    }

    @Test
    void aFailedRequestIsTheCallersToKnow() {
        // given
        String id = send("sent");
        sandbox.failNext(1, Fault.status(500));
        // then
        assertThatThrownBy(() -> template.receive(URI, LONG)).isInstanceOf(ChatmaidServerException.class);
        assertThat(key(template.receive(URI, LONG))).isEqualTo(id + ":sent");
    }

    @Test
    void receivedMessagesAndConnectionsComeLikewise() {
        // given
        String phones = "chatmaid:phones";
        await().until(() -> template.receiveBodyNoWait(phones) == null);
        sandbox.receive("+15557654321", "Hello");
        sandbox.setConnectionStatus(sandbox.phones().get(0).phoneNumber(), "DISCONNECTED");
        // when
        InboundMessage message =
                template.receiveBody("chatmaid:inbound?idempotentRepository=#routed", LONG, InboundMessage.class);
        PhoneChange change = template.receiveBody(phones, LONG, PhoneChange.class);
        // then
        assertThat(message.content()).isEqualTo("Hello");
        assertThat(change.status().value()).isEqualTo("DISCONNECTED");
        assertThat(routed.contains("inbound:" + message.id())).isTrue();
    }

    @Test
    void anOperationWithoutAFeedIsRejected() {
        assertThatThrownBy(() -> routes.context().getEndpoint("chatmaid:send").createPollingConsumer())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chatmaid:status");
    }

    private void bindFile() {
        File file = folder.resolve("routed").toFile();
        routes.bind("file", FileIdempotentRepository.fileIdempotentRepository(file));
    }

    private String send(String... stages) {
        String id = sandbox.addMessage(
                        sandbox.liveKey(), "+15557654321", "hi", sandbox.clock().now())
                .id();
        for (String stage : stages) {
            sandbox.setStatus(id, stage);
            // the stages of two messages come in the order of their times
            sandbox.advance(Duration.ofMillis(10));
        }
        return id;
    }

    private static String key(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelChatmaidMessageId") + ":"
                + exchange.getMessage().getHeader("CamelChatmaidStatus");
    }
}
