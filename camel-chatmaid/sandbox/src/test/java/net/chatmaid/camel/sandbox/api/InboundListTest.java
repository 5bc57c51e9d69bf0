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

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.SandboxPhone;
import net.chatmaid.camel.sandbox.testing.Patience;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.testing.Scale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of received messages. */
class InboundListTest {

    private static final int MANY = Scale.of(5_000, 100_000);
    private static final Instant START = Instant.parse("2026-02-06T14:00:00Z");
    private static final String PERSON = "+15557654321";
    private static final String LIST = "/v1/messages/inbound";

    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().clock(SandboxClock.manual(START)).start();
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(SandboxListOrder.class)
    void returnsPagesInTheChosenOrder(SandboxListOrder order) {
        try (ChatmaidSandbox ordered = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(START))
                .listOrder(order)
                .start()) {
            // given
            for (int i = 1; i <= 5; i++) {
                ordered.receive(PERSON, "m" + i);
                ordered.advance(Duration.ofSeconds(1));
            }

            // when
            PlainHttpClient http = PlainHttpClient.live(ordered);
            JsonNode first = http.get(LIST + "?limit=3").data();
            List<String> contents = first.path("data").findValuesAsText("content");
            contents.addAll(contents(http.get(LIST + "?limit=3&page=2")));

            // then
            assertThat(first.path("pagination")).hasToString("{\"page\":1,\"limit\":3,\"total\":5,\"totalPages\":2}");
            switch (order) {
                case NEWEST_FIRST -> assertThat(contents).containsExactly("m5", "m4", "m3", "m2", "m1");
                case OLDEST_FIRST -> assertThat(contents).containsExactly("m1", "m2", "m3", "m4", "m5");
                case SHUFFLED -> assertThat(contents).containsExactlyInAnyOrder("m1", "m2", "m3", "m4", "m5");
            }
        }
    }

    @Test
    void filtersByTheSenderThatReceived() {
        // given
        SandboxPhone other = sandbox.addPhone("+15559999999", "Spare", "connected");
        sandbox.receive(PERSON, "to orders");
        sandbox.addInbound(inbound("inmsg_other", other.phoneNumber(), START));

        // then
        assertThat(contents(live.get(LIST + "?phoneNumberId=%2B15551234567"))).containsExactly("to orders");
        assertThat(contents(live.get(LIST + "?phoneNumberId=" + other.liveId())))
                .containsExactly("hello");
        assertThat(contents(live.get(LIST + "?phoneNumberId=" + other.testId())))
                .isEmpty();
        assertThat(live.get(LIST + "?phoneNumberId=%2B19999999999").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "page=0"})
    void rejectsAQueryThatIsNotValid(String query) {
        PlainHttpClient.Reply reply = live.get(LIST + "?" + query);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").path(0).asText()).startsWith(query.substring(0, query.indexOf('=')));
    }

    @Test
    void runsTheHookAfterEachPage() {
        // given
        sandbox.receive(PERSON, "m1");
        sandbox.afterEachPage(() -> sandbox.receive(PERSON, "m2"));

        // when, then
        assertThat(contents(live.get(LIST))).containsExactly("m1");
        sandbox.afterEachPage(null);
        assertThat(contents(live.get(LIST))).containsExactly("m2", "m1");
    }

    @Test
    void returnsThePaginationBesideTheDataIfSet() {
        try (ChatmaidSandbox beside =
                ChatmaidSandbox.builder().paginationBesideData(true).start()) {
            JsonNode answer = PlainHttpClient.live(beside).get(LIST).json();
            assertThat(answer.path("data").isArray()).isTrue();
            assertThat(answer.path("pagination").path("page").asInt()).isEqualTo(1);
        }
    }

    @Test
    @Timeout(Patience.TEST_SECONDS)
    void fillsTheLastPagesOfALongList() {
        for (int i = 0; i < MANY; i++) {
            sandbox.addInbound(inbound(null, PlainHttpClient.SENDER, START.minusSeconds(i)));
        }
        Set<String> ids = new HashSet<>();
        for (int page = MANY / 100 - 19; page <= MANY / 100; page++) {
            ids.addAll(live.get(LIST + "?limit=100&page=" + page)
                    .data()
                    .path("data")
                    .findValuesAsText("id"));
        }
        assertThat(ids).hasSize(2_000);
        assertThat(sandbox.inbound()).hasSize(MANY);
    }

    private static SandboxInbound inbound(String id, String to, Instant createdAt) {
        return new SandboxInbound(id, PERSON, to, "hello", "text", false, null, createdAt, createdAt);
    }

    private static List<String> contents(PlainHttpClient.Reply reply) {
        return reply.data().path("data").findValuesAsText("content");
    }
}
