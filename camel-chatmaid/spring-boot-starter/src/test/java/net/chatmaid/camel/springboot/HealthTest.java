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
package net.chatmaid.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import net.chatmaid.camel.ChatmaidComponent;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

@ExtendWith(ChatmaidSandboxExtension.class)
class HealthTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-01T12:00:00Z"));
    private final CamelContext context = new DefaultCamelContext();
    private final ChatmaidHealthIndicator indicator = new ChatmaidHealthIndicator(context, MINUTE, now::get);
    private ChatmaidSandbox sandbox;

    @BeforeEach
    void start(ChatmaidSandbox started) {
        sandbox = started;
        component().getConfiguration().setBaseUrl(sandbox.baseUrl());
        component().getConfiguration().setApiKey(sandbox.liveKey());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aKeyThatIsAcceptedAndAConnectedSenderAreUp() {
        // when
        Health health = health();
        // then
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("apiKey", "Chatmaid accepts it")
                .containsEntry("sender", "+15550000001 is disconnected, +15551234567 is connected");
    }

    @Test
    void probesShareAnAnswerForAsLongAsItLives() {
        // when
        Health first = health();
        sandbox.setConnectionStatus("+15551234567", "disconnected");
        now.updateAndGet(time -> time.plus(MINUTE).minusMillis(1));
        Health second = health();
        // then
        assertThat(second).isSameAs(first);
        assertThat(sandbox.requestCount()).isEqualTo(1);
        // when
        now.updateAndGet(time -> time.plusMillis(1));
        // then
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(sandbox.requestCount()).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsAskedForAgainSooner() {
        // given
        sandbox.failNext(1, Fault.status(502));
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        // when
        now.updateAndGet(time -> time.plusSeconds(10).minusMillis(1));
        // then
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        // when
        now.updateAndGet(time -> time.plusMillis(1));
        // then
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(sandbox.requestCount()).isEqualTo(2);
    }

    @Test
    void theSenderThatTheComponentNamesHasToBeConnected() {
        // given
        component().getConfiguration().setFrom("+15550000001");
        // when
        Health health = health();
        // then
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("sender", "+15550000001 is disconnected");
    }

    @Test
    void aSenderThatTheAccountDoesNotHaveIsDown() {
        // given
        component().getConfiguration().setFrom("+15557777777");
        // when
        Health health = health();
        // then
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("sender", "The account has no sender +15557777777");
    }

    @Test
    void aSenderThatIsAnotherForEachMessageIsAny() {
        // given
        component().getConfiguration().setFrom("${header.shop}");
        // when, then
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aKeyThatIsRefusedIsDownWithoutBeingShown() {
        // given
        sandbox.revoke(sandbox.liveKey());
        // when
        Health health = health();
        // then
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsKey("apiKey");
        assertThat(health.toString()).doesNotContain(sandbox.liveKey());
    }

    @Test
    void aServerThatFailsIsDownAndIsNotAskedTwice() {
        // given
        sandbox.failNext(1, Fault.status(503));
        // when
        Health health = health();
        // then
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().get("reason")).asString().contains("503");
        assertThat(sandbox.requestCount()).isEqualTo(1);
    }

    @Test
    void aRateLimitSaysNothingAboutTheKey() {
        // given
        Health before = health();
        sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(30)));
        // when
        now.updateAndGet(time -> time.plus(MINUTE));
        // then
        assertThat(health()).isSameAs(before);
        assertThat(sandbox.requestCount()).isEqualTo(2);
    }

    @Test
    void aRateLimitAtTheFirstProbeIsUnknown() {
        // given
        sandbox.failNext(1, Fault.rateLimited(Duration.ofSeconds(30)));
        // when, then
        assertThat(health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aKeyThatIsOnlyInUrisIsUnknown() {
        // given
        component().getConfiguration().setApiKey(null);
        // when
        Health health = health();
        // then
        assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.getDetails().get("reason")).asString().startsWith("apiKey is missing");
    }

    @Test
    void aContextThatHasNotStartedIsUnknownAndAskedAgain() {
        // when, then
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    private Health health() {
        context.start();
        return indicator.health();
    }

    private ChatmaidComponent component() {
        return context.getComponent("chatmaid", ChatmaidComponent.class);
    }
}
