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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.consumer.webhook.WebhookServer;
import net.chatmaid.camel.model.InboundMessage;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxInbound;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.ScheduledPollConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** An application that runs with a live key runs with a test key too. */
class TestKeyTest {

    private static final String INBOUND = "/v1/messages/inbound";
    private static final String TO = "+15557654321";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final Logger logger = (Logger) LoggerFactory.getLogger(TestKeyLog.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private SandboxRoutes routes;
    private WebhookServer webhooks;

    @BeforeEach
    void listen() {
        log.list = Collections.synchronizedList(new ArrayList<>());
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void close() {
        logger.detachAppender(log);
        routes.close();
    }

    private void open(String key) throws Exception {
        routes = key.equals("live") ? SandboxRoutes.live(sandbox) : SandboxRoutes.test(sandbox);
        webhooks = WebhookServer.in(routes.context());
    }

    /** Every consumer and every producer. */
    private static RouteBuilder application() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?initialDelay=1&delay=20").to("mock:status");
                from("chatmaid:inbound?initialDelay=1&delay=20")
                        .routeId("inbound")
                        .to("mock:inbound");
                from("chatmaid:phones?initialDelay=1&delay=20").to("mock:phones");
                from(WebhookServer.URI_).to("mock:webhook");
                from("direct:send").to("chatmaid:send?to=" + TO);
                from("direct:sendFrom").to("chatmaid:send?to=" + TO + "&from=+15551234567");
                from("direct:sendSent").to("chatmaid:send?to=" + TO + "&waitFor=sent");
                from("direct:sendDelivered").to("chatmaid:send?to=" + TO + "&waitFor=delivered");
                from("direct:sendRead").to("chatmaid:send?to=" + TO + "&waitFor=read");
                from("direct:sendTerminal").to("chatmaid:send?to=" + TO + "&waitFor=terminal");
                from("direct:status").to("chatmaid:send?to=" + TO).to("chatmaid:status");
                from("direct:messages").to("chatmaid:messages");
                from("direct:allMessages").to("chatmaid:messages?fetch=all");
                from("direct:phones").to("chatmaid:phones");
                from("direct:phoneGet").to("chatmaid:phones?lookup=get&phone=+15551234567");
                from("direct:phoneStatus").to("chatmaid:phones?lookup=status&phone=+15551234567");
                from("direct:phoneConnected").to("chatmaid:phones?lookup=connected");
                from("direct:inboundPage").to("chatmaid:inbound");
                from("direct:inboundAll").to("chatmaid:inbound?fetch=all");
                from("direct:inboundPoll").pollEnrich("chatmaid:inbound", 1);
                from("direct:groups").to("chatmaid:groups?from=+15551234567");
                from("direct:account").to("chatmaid:account");
                from("direct:usage").to("chatmaid:usage");
                from("direct:verify").to("chatmaid:verify");
                from("seda:held")
                        .routePolicy(new ConnectedSenderRoutePolicy("+15551234567"))
                        .to("chatmaid:send?to=" + TO);
            }
        };
    }

    @Test
    void whatIsReceivedIsEmittedOnceTheSourceGivesALiveKey() throws Exception {
        // given
        AtomicReference<String> key = new AtomicReference<>(sandbox.testKey());
        open("test");
        routes.options().setApiKey(null);
        routes.options().setApiKeySource(key::get);
        routes.start(application());
        ScheduledPollConsumer consumer =
                (ScheduledPollConsumer) routes.context().getRoute("inbound").getConsumer();
        await().until(() -> consumer.getCounter() > 1);
        // when
        sandbox.receive(TO, "Where is my order?");
        key.set(sandbox.liveKey());
        // then
        await().until(() -> routes.mock("inbound").getExchanges().size() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "live"})
    void everyConsumerAndProducerRunsWithEitherKey(String key) throws Exception {
        // given
        open(key);
        routes.options().setLookback(60_000);
        // when
        routes.start(application());
        // then
        List<String> direct = routes.context().getRoutes().stream()
                .map(route -> route.getEndpoint().getEndpointUri())
                .filter(uri -> uri.startsWith("direct:"))
                .toList();
        assertThat(direct).hasSize(20);
        for (String uri : direct) {
            Exchange exchange = routes.to(uri).withBody("Order 7784").send();
            assertThat(exchange.getException()).as(uri).isNull();
        }
        int webhook = webhooks.delivered("""
                {"event": "message.received", "data": {"messageId": "inmsg_1", "from": "+15557654321", "type": "text",
                "content": "Hi"}}""");
        assertThat(webhook).isEqualTo(200);
        assertThat(routes.mock("webhook").getExchanges()).hasSize(1);
        await().until(() -> !routes.mock("status").getExchanges().isEmpty());
        assertThat(routes.context().getRoutes())
                .extracting(Route::getRouteId)
                .allMatch(id -> routes.context().getRouteController().getRouteStatus(id) == ServiceStatus.Started
                        || routes.context()
                                .getRoute(id)
                                .getEndpoint()
                                .getEndpointUri()
                                .startsWith("seda"));
    }

    @Test
    void theInboundConsumerReceivesNothingAndMakesNoRequest() throws Exception {
        // given
        open("test");
        sandbox.receive(TO, "Hello");
        // when
        routes.start(application(), new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:inbound?initialDelay=1&delay=10&greedy=true&sendEmptyMessageWhenIdle=true")
                        .to("mock:idle");
            }
        });
        MockEndpoint idle = routes.mock("idle");
        await().until(() -> idle.getReceivedCounter() > 5);
        // then
        assertThat(idle.getExchanges())
                .allMatch(exchange -> exchange.getMessage().getBody() == null);
        assertThat(routes.mock("inbound").getExchanges()).isEmpty();
        assertThat(sandbox.requestCount("GET", INBOUND)).isZero();
    }

    @Test
    void aPollingConsumerGetsNothingAndMakesNoRequest() throws Exception {
        // given
        open("test");
        routes.start();
        sandbox.receive(TO, "Hello");
        // when
        ConsumerTemplate template = routes.context().createConsumerTemplate();
        // then
        assertThat(template.receiveNoWait("chatmaid:inbound")).isNull();
        assertThat(template.receive("chatmaid:inbound?delay=5", 50)).isNull();
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void theProducerListsAnEmptyPageAndFindsNoMessage() throws Exception {
        // given
        open("test");
        routes.start();
        SandboxInbound received = sandbox.receive(TO, "Hello");
        // when
        Exchange page = routes.to("chatmaid:inbound").send();
        Exchange all = routes.to("chatmaid:inbound?fetch=all").send();
        Exchange one = routes.to("chatmaid:inbound?messageId=" + received.id()).send();
        // then
        assertThat(page.getException()).isNull();
        assertThat(page.getMessage().getBody()).isEqualTo(List.of());
        assertThat(all.getMessage().getBody(java.util.Iterator.class).hasNext()).isFalse();
        assertThat(one.getException()).isInstanceOf(ChatmaidNotFoundException.class);
    }

    @Test
    void theLogSaysOnceThatNothingIsReceived() throws Exception {
        // given
        open("test");
        routes.start(application());
        // when: restarted, polled, asked for, and with other endpoints
        routes.context().getRouteController().stopRoute("inbound");
        routes.context().getRouteController().startRoute("inbound");
        routes.to("direct:inboundPage").send();
        routes.to("chatmaid:inbound?limit=7").send();
        routes.to("direct:inboundPoll").send();
        // then
        assertThat(notices("received messages"))
                .containsExactly("INFO apiKey is a test key (sk_test_): received messages exist for live keys only, so"
                        + " chatmaid:inbound receives nothing and lists nothing");
    }

    @Test
    void withALiveKeyTheLogSaysNothingOfIt() throws Exception {
        // given
        open("live");
        // when
        routes.start(application());
        // then
        assertThat(notices("test key")).isEmpty();
        sandbox.receive(TO, "Hello");
        await().until(() -> routes.mock("inbound").getExchanges().size() == 1);
        assertThat(routes.mock("inbound").getExchanges().get(0).getMessage().getBody())
                .isInstanceOf(InboundMessage.class);
    }

    @ParameterizedTest
    @CsvSource({"sent, 0", "delivered, 1", "read, 1", "terminal, 0"})
    void aSendWaitsUntilTheMessageIsSentAsItMayStaySent(String stage, int said) throws Exception {
        // given
        open("test");
        routes.start();
        // when
        Exchange exchange = routes.to("chatmaid:send?to=" + TO + "&from=+15551234567&waitFor=" + stage)
                .withBody("Order 7784")
                .send();
        // then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(ChatmaidConstants.STATUS)).isEqualTo("sent");
        assertThat(sandbox.requestCount()).isEqualTo(1);
        assertThat(notices("waitFor")).hasSize(said);
    }

    private List<String> notices(String about) {
        synchronized (log.list) {
            return log.list.stream()
                    .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                    .filter(line -> line.contains(about))
                    .toList();
        }
    }
}
