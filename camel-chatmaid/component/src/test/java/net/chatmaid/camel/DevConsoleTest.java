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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsole.MediaType;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.main.Main;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator sees in Camel's developer console. */
class DevConsoleTest {

    private static final String SENDER = "+15551234567";
    private static final String TEXT = "Your order 7714 is confirmed";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void enable() {
        routes.context().setDevConsole(true);
    }

    @Test
    void showsClientsAndTheirBudget() throws Exception {
        // given
        routes.options().setRequestsPerMinute(50);
        routes.start();
        assertThat(list(component(), "clients")).isEmpty();
        // when
        send();
        // then
        assertThat(component()).containsEntry("name", "chatmaid").containsEntry("requestsSpent", 1L);
        Map<String, Object> client = only("clients");
        assertThat(client)
                .containsEntry("environment", "live")
                .containsEntry("baseUrl", sandbox().baseUrl())
                .containsEntry("requestsSpent", 1L);
        assertThat(map(client, "budget"))
                .containsEntry("requestsPerMinute", 50)
                .containsEntry("waiting", 0)
                .containsEntry("pauseLeftMillis", 0L)
                .hasEntrySatisfying(
                        "permitsLeft", left -> assertThat((Long) left).isBetween(4L, 5L));
        assertThat(text())
                .contains(
                        "Component chatmaid\n  Requests: 1\n",
                        "  Client of " + sandbox().baseUrl() + " (live)\n    Requests: 1\n",
                        "Limit: 50 requests a minute",
                        "Waiting requests: 0",
                        "Pause: none");
    }

    @Test
    void showsThePauseAfterA429AndTheRequestsThatWait() throws Exception {
        // given
        routes.start();
        sandbox().failNext(1, Fault.rateLimited(Duration.ofMinutes(9)));
        // when
        Future<Exchange> waiting = routes.to("chatmaid:account").asyncSend();
        await().untilAsserted(() -> assertThat(map(only("clients"), "budget")).containsEntry("waiting", 1));
        // then
        assertThat(map(only("clients"), "budget"))
                .containsEntry("requestsPerMinute", 0)
                .hasEntrySatisfying(
                        "pauseLeftMillis", left -> assertThat((Long) left).isBetween(1L, 540_000L));
        assertThat(text()).contains("Limit: none", "Waiting requests: 1", "Pause: ", " ms, after a 429");
        assertThat(waiting).isNotDone();
    }

    @Test
    void showsTrackedMessagesByStatusAndTheLastPolls() throws Exception {
        // given
        routes.start(polling());
        await().until(() -> only("consumers").containsKey("lastSuccessfulPoll"));
        assertThat(only("consumers")).doesNotContainKey("lastFailedPoll");
        assertThat(text()).contains("Last failed poll: none", "Tracked messages: none");
        String sent = add();
        add();
        // when
        sandbox().setStatus(sent, "sent");
        // then
        await().untilAsserted(
                        () -> assertThat(map(only("consumers"), "tracked")).isEqualTo(Map.of("sent", 1, "pending", 1)));
        await().untilAsserted(() -> assertThat(only("consumers")).containsEntry("changesRouted", 1L));
        assertThat(only("consumers"))
                .containsEntry("routeId", "follow")
                .containsEntry("operation", "status")
                .containsEntry("inFlight", 0)
                .containsEntry("changesFailed", 0L);
        assertThat(Instant.parse((String) only("consumers").get("lastSuccessfulPoll")))
                .isBeforeOrEqualTo(Instant.now());
        assertThat(text())
                .contains(
                        "Consumer of chatmaid:status in route follow",
                        "Tracked messages: 1 pending, 1 sent",
                        "Changes: 0 in flight, 1 routed, 0 failed");
    }

    @Test
    void showsTheKindOfTheLastFailureOfAPoll() throws Exception {
        // given
        sandbox().failNext(1, Fault.status(503));
        // when
        routes.start(polling());
        // then
        await().until(() -> only("consumers").containsKey("lastFailedPoll"));
        Map<String, Object> failure = map(only("consumers"), "lastFailedPoll");
        assertThat(failure).containsEntry("kind", "ChatmaidServerException");
        assertThat(text()).contains("Last failed poll: " + failure.get("time") + ", ChatmaidServerException");
        // and a success does not hide it
        await().until(() -> only("consumers").containsKey("lastSuccessfulPoll"));
        assertThat(only("consumers")).containsKey("lastFailedPoll");
    }

    @Test
    void showsRoutesThatWaitForTheirSender() throws Exception {
        // given
        sandbox().setConnectionStatus(SENDER, "disconnected");
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:phones?initialDelay=1&delay=20").to("mock:phones");
                from("seda:orders")
                        .routeId("orders")
                        .routePolicy(new ConnectedSenderRoutePolicy(SENDER))
                        .to("chatmaid:send?to=+15557654321&from=" + SENDER);
            }
        });
        String reason = "sender " + SENDER + " is disconnected";
        // then
        await().untilAsserted(() ->
                assertThat(only("waitingRoutes")).isEqualTo(Map.of("routeId", "orders", "reason", reason)));
        assertThat(text()).contains("Route orders waits: " + reason);
        // and when
        sandbox().setConnectionStatus(SENDER, "connected");
        // then
        await().untilAsserted(
                        () -> assertThat(list(component(), "waitingRoutes")).isEmpty());
        assertThat(text()).doesNotContain(" waits: ");
    }

    @Test
    void showsNoSecretAndNoTextAndNoRecipient() throws Exception {
        // given
        routes.start(polling());
        send();
        await().until(() -> !map(only("consumers"), "tracked").isEmpty());
        // then
        assertThat(List.of(text(), Jsoner.serialize(json()))).allSatisfy(shown -> assertThat(shown)
                .contains("follow")
                .doesNotContain(sandbox().liveKey(), TEXT, SandboxRoutes.RECIPIENT, "7654321"));
    }

    @Test
    void isLoadedByCamelMain() throws Exception {
        // given
        Main main = new Main();
        main.addInitialProperty("camel.main.devConsoleEnabled", "true");
        main.addInitialProperty("camel.component.chatmaid.apiKey", sandbox().testKey());
        main.addInitialProperty("camel.component.chatmaid.baseUrl", sandbox().baseUrl());
        // when
        main.start();
        try {
            main.getCamelTemplate().requestBody("chatmaid:account", (Object) null);
            DevConsoleRegistry registry =
                    main.getCamelContext().getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
            // then
            assertThat(registry.getConsole("chatmaid"))
                    .hasValueSatisfying(console ->
                            assertThat((String) console.call(MediaType.TEXT)).contains("(test)\n    Requests: 1\n"));
        } finally {
            main.stop();
        }
    }

    private ChatmaidSandbox sandbox() {
        return routes.sandbox();
    }

    private void send() {
        routes.to("chatmaid:send?to=" + SandboxRoutes.RECIPIENT + "&from=" + SENDER)
                .withBody(TEXT)
                .send();
    }

    private String add() {
        return sandbox()
                .addMessage(
                        sandbox().liveKey(),
                        SandboxRoutes.RECIPIENT,
                        TEXT,
                        sandbox().clock().now())
                .id();
    }

    private static RouteBuilder polling() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("chatmaid:status?delay=20&initialDelay=1")
                        .routeId("follow")
                        .to("mock:changes");
            }
        };
    }

    private DevConsole console() {
        DevConsoleRegistry registry =
                routes.context().getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        return registry.resolveById("chatmaid");
    }

    private String text() {
        return (String) console().call(MediaType.TEXT);
    }

    private JsonObject json() {
        return (JsonObject) console().call(MediaType.JSON);
    }

    private Map<String, Object> component() {
        return list(json(), "components").get(0);
    }

    private Map<String, Object> only(String list) {
        assertThat(list(component(), list)).hasSize(1);
        return list(component(), list).get(0);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> json, String name) {
        return (List<Map<String, Object>>) json.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> json, String name) {
        return (Map<String, Object>) json.get(name);
    }
}
