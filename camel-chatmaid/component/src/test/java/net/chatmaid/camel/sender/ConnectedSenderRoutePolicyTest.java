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
package net.chatmaid.camel.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.StatefulService;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Messages wait where they come from while their sender is not connected, and are sent once when it is. */
class ConnectedSenderRoutePolicyTest {

    private static final String ORDERS = "+15551234567";
    private static final String OLD = "+15550000001";
    private static final String PHONES = "chatmaid:phones?initialDelay=1&delay=20";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    private final List<Logger> loggers = Stream.of(ConnectedSenderRoutePolicy.class, SenderGatedRoute.class)
            .map(type -> (Logger) LoggerFactory.getLogger(type))
            .toList();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.list = Collections.synchronizedList(new ArrayList<>());
        log.start();
        loggers.forEach(logger -> logger.addAppender(log));
    }

    @AfterEach
    void close() {
        loggers.forEach(logger -> logger.detachAppender(log));
    }

    @Test
    void messagesStayInTheQueueUntilTheSenderIsConnectedAgain() throws Exception {
        // given
        routes.start(following(), sending("orders", ORDERS, new ConnectedSenderRoutePolicy(ORDERS)));
        await().until(() -> isConsuming("orders"));
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        await().until(() -> !isConsuming("orders"));
        swept();
        // when
        List<String> texts = send("orders", 20);
        swept();
        // then
        assertThat(sandbox.messages()).isEmpty();
        // when
        sandbox.setConnectionStatus(ORDERS, "connected");
        await().until(() -> sandbox.messages().size() >= 20);
        swept();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(sandbox.requestCount("POST", "/v1/messages/send")).isEqualTo(20);
    }

    @Test
    void nothingIsSentAtTheStartWhileTheSenderIsDisconnected(@TempDir Path parent) throws Exception {
        // given
        Path folder = Files.createDirectory(parent.resolve("orders"));
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        write(folder, "order-1.txt", "one");
        // when
        routes.start(following(), new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + folder + "?initialDelay=1&delay=10")
                        .routeId("files")
                        .routePolicy(new ConnectedSenderRoutePolicy(ORDERS))
                        .to("chatmaid:send?to=+15557654321&from=" + ORDERS);
            }
        });
        write(folder, "order-2.txt", "two");
        swept();
        // then
        assertThat(folder.resolve("order-1.txt")).exists();
        assertThat(folder.resolve("order-2.txt")).exists();
        assertThat(sandbox.messages()).isEmpty();
        // when
        sandbox.setConnectionStatus(ORDERS, "connected");
        await().until(() -> sandbox.messages().size() >= 2);
        swept();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void theFirstWordStartsTheRouteAndNoRequestIsMadeForIt() throws Exception {
        // given: a phones consumer whose first poll is far away
        routes.start(
                routing("chatmaid:phones?initialDelay=600000", "mock:phones"),
                sending("orders", ORDERS, new ConnectedSenderRoutePolicy(ORDERS)));
        List<String> texts = send("orders", 3);
        assertThat(sandbox.requestCount()).isZero();
        assertThat(isConsuming("orders")).isFalse();
        // when
        routes.to("chatmaid:phones").send();
        await().until(() -> sandbox.messages().size() >= 3);
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrderElementsOf(texts);
        assertThat(sandbox.requestCount()).isEqualTo(1 + 3);
    }

    @Test
    void eachRouteWaitsForItsOwnSender() throws Exception {
        // given: named by number, and by dashboard id
        String id = sandbox.phones().stream()
                .filter(phone -> phone.phoneNumber().equals(OLD))
                .findFirst()
                .orElseThrow()
                .liveId();
        routes.start(
                following(),
                sending("orders", ORDERS, new ConnectedSenderRoutePolicy(ORDERS)),
                sending("others", OLD, new ConnectedSenderRoutePolicy(id)));
        // when
        List<String> orders = send("orders", 2);
        List<String> others = send("others", 2);
        await().until(() -> sandbox.messages().size() >= 2);
        swept();
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsExactlyInAnyOrderElementsOf(orders);
        // when
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        sandbox.setConnectionStatus(OLD, "connected");
        await().until(() -> sandbox.messages().size() >= 4);
        // then
        assertThat(sandbox.messages()).extracting(SandboxMessage::content).containsAll(others);
        await().until(() -> !isConsuming("orders"));
    }

    @Test
    void withoutASenderAnyConnectedOneWillDo() throws Exception {
        // given
        ConnectedSenderRoutePolicy policy = new ConnectedSenderRoutePolicy();
        routes.start(following(), sending("orders", null, policy), sending("others", null, policy));
        await().until(() -> isConsuming("orders") && isConsuming("others"));
        // when
        sandbox.setConnectionStatus(OLD, "connected");
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        swept();
        // then
        assertThat(isConsuming("orders")).isTrue();
        // when
        sandbox.setConnectionStatus(OLD, "qr_pending");
        // then
        await().until(() -> !isConsuming("orders") && !isConsuming("others"));
    }

    @Test
    void oneLineALogSaysWhichRouteWaitsForWhom() throws Exception {
        // given
        routes.start(following(), sending("orders", ORDERS, new ConnectedSenderRoutePolicy(ORDERS)));
        await().until(() -> isConsuming("orders"));
        // when
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        await().until(() -> !isConsuming("orders"));
        swept();
        sandbox.setConnectionStatus(ORDERS, "connected");
        await().until(() -> isConsuming("orders"));
        swept();
        // then
        assertThat(lines())
                .containsExactly(
                        "INFO Route orders waits: the connection of sender +15551234567 is not known yet",
                        "INFO Route orders continues: sender +15551234567 is connected",
                        "INFO Route orders waits: sender +15551234567 is disconnected",
                        "INFO Route orders continues: sender +15551234567 is connected");
    }

    @Test
    void aSenderThatTheAccountDoesNotHaveIsSaid() throws Exception {
        // when
        routes.start(following(), sending("orders", null, new ConnectedSenderRoutePolicy("+15559998888")));
        // then
        await().untilAsserted(() ->
                assertThat(lines()).contains("INFO Route orders waits: the account has no sender +15559998888"));
        assertThat(isConsuming("orders")).isFalse();
    }

    private RouteBuilder following() {
        return routing(PHONES, "mock:phones");
    }

    private static RouteBuilder routing(String from, String to) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(from).to(to);
            }
        };
    }

    private static RouteBuilder sending(String id, String sender, ConnectedSenderRoutePolicy policy) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:" + id + "?pollTimeout=5&concurrentConsumers=2")
                        .routeId(id)
                        .routePolicy(policy)
                        .to("chatmaid:send?to=+15557654321" + (sender == null ? "" : "&from=" + sender));
            }
        };
    }

    private List<String> send(String queue, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    String text = queue + " " + number;
                    routes.to("seda:" + queue).withBody(text).send();
                    return text;
                })
                .toList();
    }

    private boolean isConsuming(String route) {
        return ((StatefulService) routes.context().getRoute(route).getConsumer())
                .getStatus()
                .isStarted();
    }

    private void swept() {
        int before = sandbox.requestCount("GET", "/v1/phone-numbers");
        await().until(() -> sandbox.requestCount("GET", "/v1/phone-numbers") > before + 3);
    }

    private List<String> lines() {
        synchronized (log.list) {
            return log.list.stream()
                    .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                    .toList();
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path written = Files.writeString(folder.resolveSibling(name), text);
        Files.move(written, folder.resolve(name));
    }
}
