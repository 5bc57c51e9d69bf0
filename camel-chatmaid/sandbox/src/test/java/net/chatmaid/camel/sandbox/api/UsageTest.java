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
package net.chatmaid.camel.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.MagicRecipients;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    // a Friday
    private static final Instant START = Instant.parse("2026-02-06T14:00:00Z");
    private static final String USAGE = "/v1/account/usage";

    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().clock(SandboxClock.manual(START)).start();
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);
    private final PlainHttpClient test = PlainHttpClient.test(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static String requests(JsonNode usage) {
        return usage.path("apiRequests").toString();
    }

    @Test
    void returnsTheMonthByDefault() {
        assertThat(live.get(USAGE).data())
                .hasToString("{\"period\":\"month\",\"startDate\":\"2026-02-01T00:00:00.000Z\","
                        + "\"endDate\":\"2026-02-06T14:00:00.000Z\","
                        + "\"messages\":{\"total\":0,\"pending\":0,\"sent\":0,\"delivered\":0,\"read\":0,\"failed\":0},"
                        + "\"apiRequests\":{\"total\":0,\"successful\":0,\"failed\":0}}");
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-02-06T00:00:00.000Z, 2",
        "week, 2026-02-02T00:00:00.000Z, 4",
        "month, 2026-02-01T00:00:00.000Z, 6"
    })
    void beginsAPeriodAtMidnight(String period, String startDate, int total) {
        // given: messages at the first moment of each period and at the last before it, and one to come
        for (String start : new String[] {"2026-02-06", "2026-02-02", "2026-02-01"}) {
            Instant first = Instant.parse(start + "T00:00:00Z");
            sandbox.addMessage(sandbox.liveKey(), PlainHttpClient.RECIPIENT, "first", first);
            sandbox.addMessage(sandbox.liveKey(), PlainHttpClient.RECIPIENT, "before", first.minusMillis(1));
        }
        sandbox.addMessage(sandbox.liveKey(), PlainHttpClient.RECIPIENT, "now", START);
        sandbox.addMessage(sandbox.liveKey(), PlainHttpClient.RECIPIENT, "to come", START.plusMillis(1));

        // when
        JsonNode usage = live.get(USAGE + "?period=" + period).data();

        // then
        assertThat(usage.path("period").asText()).isEqualTo(period);
        assertThat(usage.path("startDate").asText()).isEqualTo(startDate);
        assertThat(usage.path("messages").path("total").asInt()).isEqualTo(total);
    }

    @Test
    void beginsTheWeekOnMonday() {
        sandbox.advance(Duration.ofDays(3));
        assertThat(live.get(USAGE + "?period=week").data().path("startDate").asText())
                .isEqualTo("2026-02-09T00:00:00.000Z");
    }

    @Test
    void countsMessagesByTheirCurrentStatus() {
        // given
        live.send(MagicRecipients.STAYS_SENT);
        live.send(MagicRecipients.NEVER_READ);
        live.send(MagicRecipients.MEDIA_ERROR);
        live.send(PlainHttpClient.RECIPIENT);
        sandbox.advance(Duration.ofMinutes(1));
        String unknown = live.send(PlainHttpClient.RECIPIENT).data().path("id").asText();
        sandbox.setStatus(unknown, "expired");
        live.send(PlainHttpClient.RECIPIENT);

        // then
        assertThat(live.get(USAGE).data().path("messages"))
                .hasToString("{\"total\":6,\"pending\":1,\"sent\":1,\"delivered\":1,\"read\":1,\"failed\":1}");
        assertThat(test.get(USAGE).data().path("messages").path("total").asInt())
                .isZero();
    }

    @Test
    void countsRequestsByKeyBeyondTheJournal() {
        // given: a rejected request counts as a failure; one without a valid key or outside of the API counts for no
        // key
        live.get("/v1/messages");
        live.get("/v1/messages/msg_none");
        live.get("/v1/nothing");
        test.get("/v1/messages");
        new PlainHttpClient(sandbox, "nonsense").get("/v1/messages");
        live.get("/elsewhere");

        // when
        sandbox.clearRequests();

        // then: a request for the usage counts from the next one on
        assertThat(requests(live.get(USAGE).data())).isEqualTo("{\"total\":3,\"successful\":1,\"failed\":2}");
        assertThat(requests(live.get(USAGE).data())).isEqualTo("{\"total\":4,\"successful\":2,\"failed\":2}");
        assertThat(requests(test.get(USAGE).data())).isEqualTo("{\"total\":1,\"successful\":1,\"failed\":0}");
        sandbox.reset();
        assertThat(requests(live.get(USAGE).data())).isEqualTo("{\"total\":0,\"successful\":0,\"failed\":0}");
    }

    @Test
    void doesNotCountRequestsOfEarlierPeriods() {
        live.get("/v1/messages");
        sandbox.advance(Duration.ofHours(10));
        assertThat(requests(live.get(USAGE + "?period=day").data())).contains("\"total\":0");
        assertThat(requests(live.get(USAGE + "?period=week").data())).contains("\"total\":2");
    }

    @Test
    void countsAFaultUnlessTheConnectionWasReset() {
        sandbox.failNext(1, Fault.status(503));
        assertThat(live.get("/v1/messages").status()).isEqualTo(503);
        sandbox.failNext(1, Fault.reset());
        assertThatThrownBy(() -> live.send(PlainHttpClient.RECIPIENT)).isInstanceOf(UncheckedIOException.class);
        sandbox.failNext(1, Fault.lostResponse());
        assertThatThrownBy(() -> live.send(PlainHttpClient.RECIPIENT)).isInstanceOf(UncheckedIOException.class);
        assertThat(requests(live.get(USAGE).data())).isEqualTo("{\"total\":2,\"successful\":1,\"failed\":1}");
    }

    @Test
    void rejectsAnUnknownPeriod() {
        PlainHttpClient.Reply reply = live.get(USAGE + "?period=year");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").path(0).asText()).isEqualTo("period must be one of day, week, month");
        assertThat(live.get(USAGE + "/more").status()).isEqualTo(404);
    }
}
