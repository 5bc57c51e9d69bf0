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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.function.Consumer;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.ConnectedSenderRoutePolicy;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.engine.DefaultSupervisingRouteController;
import org.apache.camel.spi.SupervisingRouteController;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A policy that could never be told anything says so at the start. */
class ConnectedSenderStartTest {

    private static final String ORDERS = "+15551234567";
    private static final String PHONES = "chatmaid:phones?initialDelay=1&delay=20";

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void withoutAPhonesConsumerTheContextDoesNotStart() {
        // when
        Throwable failure = catchThrowable(() -> routes.start(held(policy -> {})));
        // then
        assertThat(failure)
                .hasStackTraceContaining(
                        "ConnectedSenderRoutePolicy of route orders: no route consumes chatmaid:phones")
                .hasStackTraceContaining("Add a route such as from(\"chatmaid:phones\").log(");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void doesNotStartUnderASupervisingController() throws Exception {
        // given
        supervise();
        // when
        Throwable failure = catchThrowable(() -> routes.start(held(policy -> {})));
        // then
        assertThat(failure).hasStackTraceContaining("no route consumes chatmaid:phones");
    }

    @Test
    void failsWithAPhonesConsumerOfAnotherAccountOnly() {
        // when
        Throwable failure = catchThrowable(
                () -> routes.start(held(policy -> {}), polling(PHONES + "&apiKey=" + sandbox.testKey())));
        // then
        assertThat(failure).hasStackTraceContaining("with the component's own API key");
    }

    @Test
    void failsWithAPhonesProducerOnly() {
        // when
        Throwable failure = catchThrowable(() -> routes.start(held(policy -> {}), new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list").to("chatmaid:phones");
            }
        }));
        // then
        assertThat(failure).hasStackTraceContaining("no route consumes chatmaid:phones");
    }

    @Test
    void rejectsAPolicyThatIsNotValid() {
        rejected(policy -> policy.setSender("+12"), "sender is '+12'", "E.164");
        rejected(policy -> policy.setComponent("seda"), "component is 'seda'", "not a Chatmaid component");
        rejected(policy -> policy.setComponent("chatmeid"), "component is 'chatmeid'", "such as chatmaid");
    }

    @Test
    void aComponentOfAnotherNameIsWatched() throws Exception {
        // given
        ChatmaidComponent other = new ChatmaidComponent();
        other.setConfiguration(routes.options().copy());
        routes.context().addComponent("whatsapp", other);
        // when
        routes.start(held(policy -> policy.setComponent("whatsapp")), polling(PHONES.replace("chatmaid", "whatsapp")));
        // then
        await().until(this::isStarted);
    }

    @Test
    void theFirstFetchedStatusStartsTheRouteUnderASupervisingController() throws Exception {
        // given
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        supervise();
        // when
        routes.start(held(policy -> {}), polling(PHONES));
        await().until(() -> sandbox.requestCount("GET", "/v1/phone-numbers") > 3);
        // then
        assertThat(isStarted()).isFalse();
        // when
        sandbox.setConnectionStatus(ORDERS, "connected");
        // then
        await().until(this::isStarted);
    }

    @Test
    void routesThatAreAddedLaterWaitForAPhonesConsumerThatIsAddedStillLater() throws Exception {
        // given
        routes.start();
        routes.context().addRoutes(held(policy -> {}));
        assertThat(isStarted()).isFalse();
        // when
        routes.context().addRoutes(polling(PHONES));
        // then
        await().until(this::isStarted);
    }

    @Test
    void aRouteThatIsRemovedIsForgotten() throws Exception {
        // given
        routes.start(held(policy -> {}), polling(PHONES));
        await().until(this::isStarted);
        // when
        routes.context().getRouteController().stopRoute("orders");
        routes.context().removeRoute("orders");
        sandbox.setConnectionStatus(ORDERS, "disconnected");
        int before = sandbox.requestCount();
        await().until(() -> sandbox.requestCount() > before + 3);
        // then
        routes.context().addRoutes(held(policy -> {}));
        assertThat(isStarted()).isFalse();
        sandbox.setConnectionStatus(ORDERS, "connected");
        await().until(this::isStarted);
    }

    private void supervise() throws Exception {
        SupervisingRouteController supervisor = new DefaultSupervisingRouteController();
        supervisor.setCamelContext(routes.context());
        routes.context().setRouteController(supervisor);
    }

    private void rejected(Consumer<ConnectedSenderRoutePolicy> change, String... words) {
        SandboxRoutes wrong = SandboxRoutes.live(sandbox);
        Throwable failure = catchThrowable(() -> wrong.start(held(change), polling(PHONES)));
        for (String word : words) {
            assertThat(failure).hasStackTraceContaining(word);
        }
        wrong.close();
    }

    private static RouteBuilder polling(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).to("mock:phones");
            }
        };
    }

    private static RouteBuilder held(Consumer<ConnectedSenderRoutePolicy> change) {
        ConnectedSenderRoutePolicy policy = new ConnectedSenderRoutePolicy(ORDERS);
        change.accept(policy);
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:orders?pollTimeout=5")
                        .routeId("orders")
                        .routePolicy(policy)
                        .to("mock:sent");
            }
        };
    }

    private boolean isStarted() {
        return routes.context().getRouteController().getRouteStatus("orders") == ServiceStatus.Started;
    }
}
