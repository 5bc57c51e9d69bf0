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

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.ChatmaidConstants;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidSenderNotConnectedException;
import net.chatmaid.camel.model.ConnectionStatus;
import net.chatmaid.camel.sandbox.DisconnectedSend;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.StatefulService;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A route whose send is rejected as its sender is not connected, although the last poll said that it was. */
class RejectedSenderTest {

    private static final String ORDERS = "+15551234567";
    private static final String SEND = "chatmaid:send?to=+15557654321&from=" + ORDERS;

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @ParameterizedTest
    @EnumSource(names = {"BAD_REQUEST", "NOT_FOUND"})
    void failsTheFirstMessageAndHoldsTheOthersUntilTheSenderIsConnected(DisconnectedSend response) throws Exception {
        // given: no poll after the sender was seen connected
        routes.respondToDisconnected(response);
        CompletableFuture<Exchange> failed = new CompletableFuture<>();
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:phones?initialDelay=600000").to("mock:phones");
                from("seda:orders?pollTimeout=5")
                        .routeId("orders")
                        .routePolicy(new ConnectedSenderRoutePolicy(ORDERS))
                        .onException(ChatmaidSenderNotConnectedException.class)
                        .handled(true)
                        .process(failed::complete)
                        .end()
                        .to(SEND);
            }
        });
        routes.to("chatmaid:phones").send();
        await().until(this::isConsuming);
        routes.sandbox().setConnectionStatus(ORDERS, "disconnected");
        // when
        routes.to("seda:orders").withBody("one").send();
        ChatmaidSenderNotConnectedException e =
                failed.join().getProperty(Exchange.EXCEPTION_CAUGHT, ChatmaidSenderNotConnectedException.class);
        await().until(() -> !isConsuming() && hasSeenThatItIsSuspended());
        List.of("two", "three")
                .forEach(text -> routes.to("seda:orders").withBody(text).send());
        // then
        assertThat(e.getSender()).isEqualTo(ORDERS);
        assertThat(e.getConnectionStatus()).isEqualTo(ConnectionStatus.DISCONNECTED);
        assertThat(routes.sandbox().requestCount("POST", "/v1/messages/send")).isEqualTo(1);
        assertThat(routes.sandbox().requestCount("GET", "/v1/phone-numbers/%2B15551234567/status"))
                .isEqualTo(1);
        // when
        routes.sandbox().setConnectionStatus(ORDERS, "connected");
        routes.to("chatmaid:phones").send();
        await().until(() -> routes.sandbox().messages().size() == 2);
        // then
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("two", "three");
        assertThat(isConsuming()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_REQUEST", "NOT_FOUND"})
    void sendsOnRedeliveryWhenTheSenderIsConnected(DisconnectedSend response) throws Exception {
        // given
        routes.respondToDisconnected(response);
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidSenderNotConnectedException.class)
                        .maximumRedeliveries(3)
                        .redeliveryDelay(1)
                        .onRedelivery(exchange -> routes.sandbox().setConnectionStatus(ORDERS, "connected"));
                from("direct:order").to(SEND);
            }
        });
        routes.sandbox().setConnectionStatus(ORDERS, "disconnected");
        // when
        Exchange exchange = routes.to("direct:order").withBody("one").send();
        // then
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(ChatmaidConstants.MESSAGE_ID))
                .isEqualTo(routes.sandbox().messages().get(0).id());
        assertThat(routes.sandbox().messages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_REQUEST", "NOT_FOUND"})
    void failsASendThatWaitsForItsStatusAtOnce(DisconnectedSend response) throws Exception {
        // given
        routes.respondToDisconnected(response);
        routes.start();
        routes.sandbox().setConnectionStatus(ORDERS, "disconnected");
        // when
        Exchange exchange = routes.to(SEND + "&waitFor=delivered&waitTimeout=10m")
                .withBody("one")
                .send();
        // then
        assertThat(exchange.getException()).isInstanceOf(ChatmaidSenderNotConnectedException.class);
    }

    private boolean isConsuming() {
        return ((StatefulService) routes.context().getRoute("orders").getConsumer())
                .getStatus()
                .isStarted();
    }

    /** The consumer sleeps only while it is suspended. Before that it can still take a message. */
    private static boolean hasSeenThatItIsSuspended() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().endsWith("seda://orders"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .anyMatch(frame -> frame.getMethodName().equals("sleep"));
    }
}
