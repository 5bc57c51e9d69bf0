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

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReference;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The health check by hand: the test runs its refreshes and moves its clock. */
class ChatmaidHealthCheckTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private static final String DISCONNECTED = "+15550000001";
    private static final String CONNECTED = "+15551234567";

    private final ChatmaidSandbox sandbox = SANDBOX.get();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T12:00:00Z"));
    private final Queue<Runnable> background = new ArrayDeque<>();
    private HealthCheck check;

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live(sandbox);

    @Test
    void isUnknownUntilChatmaidHasAnswered() throws Exception {
        // given
        start("chatmaid:send");
        // when
        HealthCheck.Result result = check.call();
        // then
        assertThat(result.getState()).isEqualTo(State.UNKNOWN);
        assertThat(result.getDetails()).containsEntry("apiKey", "not checked yet");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void isUpWithDetailsWhenTheKeyIsAccepted() throws Exception {
        // given
        start("chatmaid:send?from=" + CONNECTED);
        // when
        HealthCheck.Result result = refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry("apiKey", "Chatmaid accepts it")
                .containsEntry("environment", "live")
                .containsEntry("lastRefresh", "2026-06-01T12:00:00Z")
                .containsEntry("sender." + CONNECTED, CONNECTED + " is connected");
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void showsTheTestEnvironment() throws Exception {
        // given
        routes.options().setApiKey(sandbox.testKey());
        start("chatmaid:send");
        // when, then
        assertThat(refreshed().getDetails()).containsEntry("environment", "test");
    }

    @Test
    void isDownWhenTheKeyIsRejectedAndUpWhenItIsAccepted() throws Exception {
        // given
        start("chatmaid:send");
        sandbox.failNext(1, Fault.status(401));
        // when
        HealthCheck.Result rejected = refreshed();
        // then
        assertThat(rejected.getState()).isEqualTo(State.DOWN);
        assertThat(rejected.getMessage())
                .hasValueSatisfying(message -> assertThat(message).contains("401", "missing, wrong or revoked"));
        // when
        now.updateAndGet(time -> time.plusSeconds(10));
        // then
        assertThat(refreshed().getState()).isEqualTo(State.UP);
    }

    @Test
    void isDownWhenTheKeyMayNotListSenders() throws Exception {
        // given
        sandbox.scopes(sandbox.liveKey(), "groups:read");
        start("chatmaid:send");
        // when, then
        assertThat(refreshed().getState()).isEqualTo(State.DOWN);
    }

    @Test
    void showsADisconnectedSenderAsADetail() throws Exception {
        // given
        start(
                "chatmaid:send?from=" + DISCONNECTED,
                "chatmaid:send?from=+15557777777",
                "chatmaid:groups?from=" + CONNECTED);
        // when
        HealthCheck.Result result = refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails())
                .containsEntry(
                        "sender." + DISCONNECTED, DISCONNECTED + " is disconnected: connect it in Chatmaid's dashboard")
                .containsEntry("sender.+15557777777", "the account has no sender +15557777777")
                .containsEntry("sender." + CONNECTED, CONNECTED + " is connected")
                .doesNotContainKey("sender.any");
    }

    @Test
    void isDownForADisconnectedSenderOnlyWithTheOption() throws Exception {
        // given
        component().setHealthCheckSenderRequired(true);
        start("chatmaid:send?from=" + DISCONNECTED);
        // when
        HealthCheck.Result result = refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.DOWN);
        assertThat(result.getMessage())
                .hasValueSatisfying(message -> assertThat(message).startsWith(DISCONNECTED + " is disconnected"));
    }

    @Test
    void needsOneConnectedSenderWhereARouteNamesNone() throws Exception {
        // given
        component().setHealthCheckSenderRequired(true);
        start("chatmaid:send");
        assertThat(refreshed().getDetails()).containsEntry("sender.any", CONNECTED + " is connected");
        // when
        sandbox.setConnectionStatus(CONNECTED, "disconnected");
        now.updateAndGet(time -> time.plusSeconds(60));
        // then
        assertThat(refreshed().getState()).isEqualTo(State.DOWN);
        // and when
        sandbox.setConnectionStatus(CONNECTED, "connected");
        now.updateAndGet(time -> time.plusSeconds(10));
        // then
        assertThat(refreshed().getState()).isEqualTo(State.UP);
    }

    @Test
    void leavesOutASenderThatEachMessageNames() throws Exception {
        // given
        component().setHealthCheckSenderRequired(true);
        sandbox.setConnectionStatus(CONNECTED, "disconnected");
        start("chatmaid:send?from=${header.shop}");
        // when, then
        assertThat(refreshed().getState()).isEqualTo(State.UP);
    }

    @Test
    void takesTheSenderOfTheComponent() throws Exception {
        // given
        routes.options().setFrom(DISCONNECTED);
        start("chatmaid:send");
        // when, then
        assertThat(refreshed().getDetails()).containsKey("sender." + DISCONNECTED);
    }

    @Test
    void makesOneRequestAMinuteHoweverOftenItIsCalled() throws Exception {
        // given
        start("chatmaid:send");
        refreshed();
        // when
        now.updateAndGet(time -> time.plusSeconds(60).minusMillis(1));
        refreshed();
        // then
        assertThat(sandbox.requestCount()).isEqualTo(1);
        // and when
        now.updateAndGet(time -> time.plusMillis(1));
        refreshed();
        // then
        assertThat(sandbox.requestCount()).isEqualTo(2);
    }

    @Test
    void runsOneRefreshAtATime() throws Exception {
        // given
        start("chatmaid:send");
        // when
        check.call();
        check.call();
        // then
        assertThat(background).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void keepsTheStateWhileChatmaidFails(int status) throws Exception {
        // given
        start("chatmaid:send");
        refreshed();
        sandbox.failNext(1, Fault.status(status));
        // when
        now.updateAndGet(time -> time.plusSeconds(60));
        HealthCheck.Result result = refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.UP);
        assertThat(result.getDetails()).containsEntry("lastRefresh", "2026-06-01T12:00:00Z");
        assertThat(result.getDetails().get("refreshFailure"))
                .asString()
                .startsWith("ChatmaidServerException: ")
                .contains(String.valueOf(status));
        // and when
        now.updateAndGet(time -> time.plusSeconds(10));
        // then
        assertThat(refreshed().getDetails()).doesNotContainKey("refreshFailure");
    }

    @Test
    void staysUnknownWhileChatmaidCannotBeReached() throws Exception {
        // given
        routes.options().setBaseUrl("http://localhost:1");
        start("chatmaid:send");
        // when
        HealthCheck.Result result = refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.UNKNOWN);
        assertThat(result.getDetails().get("refreshFailure")).asString().startsWith("ChatmaidTransportException: ");
    }

    @Test
    void keepsTheResultAndMakesNoRequestWithoutBudget() throws Exception {
        // given
        start("chatmaid:send");
        refreshed();
        sandbox.failNext(1, Fault.rateLimited(Duration.ofMinutes(9)));
        // when
        now.updateAndGet(time -> time.plusSeconds(60));
        HealthCheck.Result limited = refreshed();
        now.updateAndGet(time -> time.plusSeconds(60));
        HealthCheck.Result paused = refreshed();
        // then
        assertThat(limited.getState()).isEqualTo(State.UP);
        assertThat(paused.getDetails()).containsEntry("lastRefresh", "2026-06-01T12:00:00Z");
        assertThat(sandbox.requestCount()).isEqualTo(2);
    }

    @Test
    void isUpWhereNoEndpointUsesAnApiKey() throws Exception {
        // given
        routes.options().setApiKey(null);
        start();
        // when, then
        assertThat(check.call().getDetails()).containsEntry("apiKey", "no endpoint uses one");
        assertThat(check.call().getState()).isEqualTo(State.UP);
        assertThat(background).isEmpty();
    }

    @Test
    void checksEachApiKeyOfRoutes() throws Exception {
        // given
        start("chatmaid:send", "chatmaid:status?apiKey=RAW(" + sandbox.testKey() + ")");
        sandbox.revoke(sandbox.testKey());
        // when
        HealthCheck.Result result = refreshed();
        // then
        assertThat(result.getState()).isEqualTo(State.DOWN);
        assertThat(result.getDetails())
                .containsEntry("apiKey", "Chatmaid accepts it")
                .containsEntry("environment", "live")
                .containsEntry("account2.environment", "test");
        assertThat(result.getDetails().get("account2.apiKey")).asString().contains("401");
    }

    @Test
    void leavesOutApiKeysThatMessagesBring() throws Exception {
        // given
        start("chatmaid:send");
        routes.to("chatmaid:account?apiKey=RAW(" + sandbox.testKey() + ")").send();
        sandbox.revoke(sandbox.testKey());
        // when, then
        assertThat(refreshed().getState()).isEqualTo(State.UP);
    }

    @Test
    void checksTheApiKeyOfTheComponentWhereOnlyATemplateUsesIt() throws Exception {
        // given
        start();
        routes.to("chatmaid:send?to=%2B12025550101").withBody("hi").send();
        routes.to("chatmaid:send?to=%2B12025550101&from=%2B15550000001")
                .withBody("hi")
                .send();
        sandbox.clearRequests();
        // when, then
        assertThat(refreshed().getDetails())
                .containsEntry("apiKey", "Chatmaid accepts it")
                .containsKey("sender.any")
                .doesNotContainKey("sender." + DISCONNECTED);
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void showsNoSecretAndLogsNone() throws Exception {
        // given
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        try {
            start("chatmaid:send");
            // when
            Map<String, Object> accepted = refreshed().getDetails();
            sandbox.failNext(1, Fault.messageAsString(401, "Bearer " + sandbox.liveKey() + " is revoked"));
            now.updateAndGet(time -> time.plusSeconds(60));
            HealthCheck.Result rejected = refreshed();
            // then
            assertThat(accepted.toString()).doesNotContain(sandbox.liveKey());
            assertThat(rejected.getState()).isEqualTo(State.DOWN);
            assertThat(rejected.getDetails() + rejected.getMessage().orElse("")).doesNotContain(sandbox.liveKey());
            assertThat(log.list).isNotEmpty().noneMatch(event -> event.getFormattedMessage()
                    .contains(sandbox.liveKey()));
        } finally {
            root.detachAppender(log);
            root.setLevel(Level.INFO);
        }
    }

    @Test
    void saysThatItIsDisabled() throws Exception {
        // given
        start("chatmaid:send");
        check.setEnabled(false);
        // when, then
        assertThat(check.call().getDetails()).containsEntry(HealthCheck.CHECK_ENABLED, false);
        assertThat(background).isEmpty();
    }

    private void start(String... uris) throws Exception {
        routes.start(new RouteBuilder() {
            @Override
            public void configure() {
                for (int index = 0; index < uris.length; index++) {
                    from("direct:" + index).to(uris[index].replace("=+", "=%2B"));
                }
            }
        });
        check = component().healthCheck(background::add, now::get);
    }

    private HealthCheck.Result refreshed() {
        check.call();
        while (!background.isEmpty()) {
            background.remove().run();
        }
        return check.call();
    }

    private ChatmaidComponent component() {
        return routes.context().getComponent("chatmaid", ChatmaidComponent.class);
    }
}
