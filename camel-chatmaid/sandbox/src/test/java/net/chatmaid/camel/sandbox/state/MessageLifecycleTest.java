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
package net.chatmaid.camel.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageLifecycleTest {

    private static final Instant START = Instant.parse("2026-02-06T14:18:33.007Z");
    private static final Duration STEP = Duration.ofSeconds(2);

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
            .clock(SandboxClock.manual(START))
            .step(STEP)
            .start();
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);
    private final PlainHttpClient test = PlainHttpClient.test(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void reachesOneStagePerStepWithALiveKey() {
        // given
        JsonNode accepted = live.send(PlainHttpClient.RECIPIENT).data();
        String id = accepted.path("id").asText();
        assertThat(accepted.path("status").asText()).isEqualTo("pending");
        assertThat(accepted.path("createdAt").asText()).isEqualTo("2026-02-06T14:18:33.007Z");
        assertThat(accepted.path("environment").asText()).isEqualTo("live");

        // when, then: nothing before its time
        sandbox.advance(STEP.minusMillis(1));
        assertThat(live.message(id).path("status").asText()).isEqualTo("pending");
        assertThat(live.message(id).path("sentAt").isNull()).isTrue();

        sandbox.advance(Duration.ofMillis(1));
        assertThat(live.message(id).path("status").asText()).isEqualTo("sent");
        assertThat(live.message(id).path("sentAt").asText()).isEqualTo("2026-02-06T14:18:35.007Z");

        sandbox.advance(STEP);
        assertThat(live.message(id).path("status").asText()).isEqualTo("delivered");
        assertThat(live.message(id).path("deliveredAt").asText()).isEqualTo("2026-02-06T14:18:37.007Z");

        sandbox.advance(STEP.multipliedBy(10));
        assertThat(live.message(id).path("status").asText()).isEqualTo("read");
        assertThat(live.message(id).path("readAt").asText()).isEqualTo("2026-02-06T14:18:39.007Z");
        assertThat(live.message(id).path("failedAt").isNull()).isTrue();
    }

    @Test
    void isSentAtOnceAndRemainsSoWithATestKey() {
        // when
        JsonNode accepted = test.send(PlainHttpClient.RECIPIENT).data();
        sandbox.advance(Duration.ofDays(1));

        // then
        assertThat(accepted.path("status").asText()).isEqualTo("sent");
        assertThat(accepted.path("sentAt").asText())
                .isEqualTo(accepted.path("createdAt").asText());
        assertThat(test.message(accepted.path("id").asText())).isEqualTo(accepted);
    }

    @Test
    void behavesWithATestKeyAsWithALiveKeyIfTheSandboxIsLive() {
        try (ChatmaidSandbox all =
                ChatmaidSandbox.builder().live(true).clock(sandbox.clock()).start()) {
            assertThat(PlainHttpClient.test(all)
                            .send(PlainHttpClient.RECIPIENT)
                            .data()
                            .path("status")
                            .asText())
                    .isEqualTo("pending");
        }
    }

    @Test
    void continuesByTheSystemClock() {
        try (ChatmaidSandbox real =
                ChatmaidSandbox.builder().step(Duration.ofMillis(5)).start()) {
            String id = PlainHttpClient.live(real)
                    .send(PlainHttpClient.RECIPIENT)
                    .data()
                    .path("id")
                    .asText();
            Awaitility.await()
                    .until(() -> real.message(id).orElseThrow().status().equals("read"));
            assertThatThrownBy(() -> real.advance(STEP))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("system clock");
        }
    }

    static Stream<List<String>> failures() {
        return Stream.of(
                List.of(MagicRecipients.NOT_CONNECTED, "NOT_CONNECTED"),
                List.of(MagicRecipients.INVALID_RECIPIENT, "INVALID_RECIPIENT"),
                List.of(MagicRecipients.RECIPIENT_NOT_REACHABLE, "RECIPIENT_NOT_REACHABLE"),
                List.of(MagicRecipients.NOT_GROUP_MEMBER, "NOT_GROUP_MEMBER"),
                List.of(MagicRecipients.RATE_LIMITED, "RATE_LIMITED"),
                List.of(MagicRecipients.NOT_AUTHORIZED, "NOT_AUTHORIZED"),
                List.of(MagicRecipients.MEDIA_ERROR, "MEDIA_ERROR"),
                List.of(MagicRecipients.TIMEOUT, "TIMEOUT"),
                List.of(MagicRecipients.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE"),
                List.of(MagicRecipients.INTERNAL_ERROR, "INTERNAL_ERROR"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failsForAMagicRecipientAfterOneStepOrAtOnceWithATestKey(List<String> failure) {
        // given
        JsonNode pending = live.send(failure.get(0)).data();
        assertThat(pending.path("status").asText()).isEqualTo("pending");
        assertThat(pending.path("errorCode").isNull()).isTrue();

        // when
        JsonNode atOnce = test.send(failure.get(0)).data();
        sandbox.advance(STEP);

        // then
        JsonNode failed = live.message(pending.path("id").asText());
        for (JsonNode message : List.of(failed, atOnce)) {
            assertThat(message.path("status").asText()).isEqualTo("failed");
            assertThat(message.path("errorCode").asText()).isEqualTo(failure.get(1));
            assertThat(message.path("errorMessage").asText()).endsWith(".");
            assertThat(message.path("sentAt").isNull()).isTrue();
        }
        assertThat(failed.path("failedAt").asText()).isEqualTo("2026-02-06T14:18:35.007Z");
        assertThat(atOnce.path("failedAt").asText()).isEqualTo("2026-02-06T14:18:33.007Z");
    }

    @ParameterizedTest
    @CsvSource({
        MagicRecipients.NEVER_READ + ",pending sent delivered delivered delivered",
        MagicRecipients.READ_WITHOUT_DELIVERED + ",pending sent sent read read",
        MagicRecipients.STAYS_PENDING + ",pending pending pending pending pending",
        MagicRecipients.STAYS_SENT + ",pending sent sent sent sent",
        MagicRecipients.FAILS_AFTER_SENT + ",pending sent failed failed failed",
        PlainHttpClient.RECIPIENT + ",pending sent delivered read read"
    })
    void endsAsTheMagicRecipientSays(String to, String statuses) {
        String id = live.send(to).data().path("id").asText();
        for (String status : Arrays.asList(statuses.split(" "))) {
            assertThat(live.message(id).path("status").asText()).isEqualTo(status);
            sandbox.advance(STEP);
        }
        boolean delivered = statuses.contains("delivered");
        assertThat(live.message(id).path("deliveredAt").isNull()).isEqualTo(!delivered);
    }

    @Test
    void failsIfTheSenderIsNotConnected() {
        // given
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "disconnected");

        // when
        PlainHttpClient.Reply accepted = live.send(PlainHttpClient.RECIPIENT);
        sandbox.setConnectionStatus(PlainHttpClient.SENDER, "connected");
        sandbox.advance(STEP);

        // then
        assertThat(accepted.status()).isEqualTo(201);
        assertThat(accepted.data().path("status").asText()).isEqualTo("pending");
        JsonNode failed = live.message(accepted.data().path("id").asText());
        assertThat(failed.path("errorCode").asText()).isEqualTo("NOT_CONNECTED");
    }

    @Test
    void keepsAForcedStatusWithTheCurrentTime() {
        // given
        String id = live.send(PlainHttpClient.RECIPIENT).data().path("id").asText();
        sandbox.advance(STEP.plusMillis(10));

        // when
        sandbox.setStatus(id, "read");
        sandbox.advance(Duration.ofHours(1));

        // then
        SandboxMessage message = sandbox.message(id).orElseThrow();
        assertThat(message.status()).isEqualTo("read");
        assertThat(message.sentAt()).isEqualTo(START.plus(STEP));
        assertThat(message.deliveredAt()).isNull();
        assertThat(message.readAt()).isEqualTo(START.plus(STEP).plusMillis(10));
    }

    @Test
    void acceptsAnyForcedStatus() {
        String id = live.send(PlainHttpClient.RECIPIENT).data().path("id").asText();
        sandbox.setStatus(id, "held_for_review");
        assertThat(live.message(id).path("status").asText()).isEqualTo("held_for_review");
        sandbox.setStatus(id, "failed");
        assertThat(live.message(id).path("errorCode").asText()).isEqualTo("INTERNAL_ERROR");
        sandbox.setStatus(id, "pending");
        sandbox.advance(Duration.ofHours(1));
        assertThat(live.message(id).path("status").asText()).isEqualTo("pending");
        assertThatThrownBy(() -> sandbox.setStatus("msg_none", "sent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("msg_none");
    }
}
