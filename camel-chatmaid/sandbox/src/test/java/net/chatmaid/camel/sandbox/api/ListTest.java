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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxListOrder;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of messages: order, pages and filters. */
class ListTest {

    @ParameterizedTest
    @EnumSource(SandboxListOrder.class)
    void hasEachMessageOnceInTheChosenOrder(SandboxListOrder order) {
        try (ChatmaidSandbox sandbox = ListedMessages.start(order)) {
            // given: created in another order than added
            for (int i = 0; i < 45; i++) {
                sandbox.addMessage(
                        sandbox.testKey(),
                        PlainHttpClient.RECIPIENT,
                        "m" + i,
                        ListedMessages.START.minusSeconds((i * 7) % 45));
            }
            List<String> oldestFirst = sandbox.messages().stream()
                    .sorted(Comparator.comparing(SandboxMessage::createdAt))
                    .map(SandboxMessage::id)
                    .toList();
            List<String> newestFirst = new ArrayList<>(oldestFirst);
            Collections.reverse(newestFirst);

            // when
            List<String> ids = ListedMessages.allIds(PlainHttpClient.test(sandbox), 10);

            // then
            assertThat(ids).containsExactlyInAnyOrderElementsOf(oldestFirst);
            switch (order) {
                case NEWEST_FIRST -> assertThat(ids).isEqualTo(newestFirst);
                case OLDEST_FIRST -> assertThat(ids).isEqualTo(oldestFirst);
                case SHUFFLED -> {
                    assertThat(ids).isNotEqualTo(newestFirst).isNotEqualTo(oldestFirst);
                    assertThat(ListedMessages.allIds(PlainHttpClient.test(sandbox), 10))
                            .isEqualTo(ids);
                }
            }
        }
    }

    @Test
    void countsMessagesAndPages() {
        try (ChatmaidSandbox sandbox = ListedMessages.start(SandboxListOrder.NEWEST_FIRST)) {
            for (int i = 0; i < 41; i++) {
                sandbox.addMessage(sandbox.testKey(), PlainHttpClient.RECIPIENT, "m", ListedMessages.START);
            }
            PlainHttpClient http = PlainHttpClient.test(sandbox);
            assertThat(http.get("/v1/messages").data().path("pagination"))
                    .hasToString("{\"page\":1,\"limit\":20,\"total\":41,\"totalPages\":3}");
            assertThat(http.get("/v1/messages?page=3").data().path("data")).hasSize(1);
            assertThat(http.get("/v1/messages?page=4").data().path("data")).isEmpty();
            assertThat(http.get("/v1/messages?page=2147483647&limit=100").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void shiftsTheSecondPageByAMessageThatArrivesBeforeIt() {
        try (ChatmaidSandbox sandbox = ListedMessages.start(SandboxListOrder.NEWEST_FIRST)) {
            // given
            for (int i = 0; i < 20; i++) {
                sandbox.addMessage(
                        sandbox.testKey(), PlainHttpClient.RECIPIENT, "m", ListedMessages.START.minusSeconds(i));
            }
            PlainHttpClient http = PlainHttpClient.test(sandbox);
            sandbox.afterEachPage(() ->
                    sandbox.addMessage(sandbox.testKey(), PlainHttpClient.RECIPIENT, "new", ListedMessages.START));

            // when
            List<String> first =
                    ListedMessages.ids(http.get("/v1/messages?limit=10").data());
            List<String> second =
                    ListedMessages.ids(http.get("/v1/messages?limit=10&page=2").data());
            sandbox.afterEachPage(null);

            // then
            assertThat(second.get(0)).isEqualTo(first.get(9));
            assertThat(sandbox.messages()).hasSize(22);
            http.get("/v1/messages");
            assertThat(sandbox.messages()).hasSize(22);
        }
    }

    @Test
    void filtersByStatusAndSender() {
        try (ChatmaidSandbox sandbox = ListedMessages.start(SandboxListOrder.NEWEST_FIRST)) {
            // given
            PlainHttpClient http = PlainHttpClient.live(sandbox);
            http.send(PlainHttpClient.RECIPIENT);
            sandbox.advance(Duration.ofMillis(500));
            http.send(PlainHttpClient.RECIPIENT);
            http.send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("fromPhoneId", "+15550000001"));

            // then
            assertThat(total(http, "status=sent")).isEqualTo(1);
            assertThat(total(http, "status=pending")).isEqualTo(2);
            assertThat(total(http, "phoneNumberId=%2B15550000001")).isEqualTo(1);
            assertThat(total(http, "phoneNumberId=" + sandbox.phones().get(1).liveId()))
                    .isEqualTo(2);
            assertThat(total(http, "status=pending&phoneNumberId=%2B15551234567"))
                    .isEqualTo(1);
            assertThat(total(http, "phoneNumberId=%2B19999999999")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "page=0", "page=-1", "page=1.5", "status=gone"})
    void rejectsAQueryThatIsNotValid(String query) {
        try (ChatmaidSandbox sandbox = ListedMessages.start(SandboxListOrder.NEWEST_FIRST)) {
            PlainHttpClient.Reply reply = PlainHttpClient.test(sandbox).get("/v1/messages?" + query);
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().path("message").path(0).asText())
                    .startsWith(query.substring(0, query.indexOf('=')));
        }
    }

    @Test
    void returnsThePaginationBesideTheDataIfSet() {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().paginationBesideData(true).start()) {
            JsonNode answer = PlainHttpClient.test(sandbox).get("/v1/messages").json();
            assertThat(answer.path("data").isArray()).isTrue();
            assertThat(answer.path("pagination").path("page").asInt()).isEqualTo(1);
        }
    }

    @Test
    void returnsAnAddedMessageAsGiven() {
        try (ChatmaidSandbox sandbox = ListedMessages.start(SandboxListOrder.NEWEST_FIRST)) {
            SandboxMessage given = new SandboxMessage(
                    "msg_mine",
                    "+15551234567",
                    PlainHttpClient.RECIPIENT,
                    false,
                    null,
                    "hello",
                    List.of(),
                    "live",
                    "expired",
                    "NEW_CODE",
                    "Too old.",
                    ListedMessages.START.minusSeconds(9),
                    ListedMessages.START.minusSeconds(8),
                    null,
                    null,
                    ListedMessages.START.minusSeconds(5));
            assertThat(sandbox.addMessage(given)).isEqualTo(given);
            JsonNode read = PlainHttpClient.live(sandbox).message("msg_mine");
            assertThat(read.path("status").asText()).isEqualTo("expired");
            assertThat(read.path("errorCode").asText()).isEqualTo("NEW_CODE");
        }
    }

    private static int total(PlainHttpClient http, String query) {
        JsonNode data = http.get("/v1/messages?" + query).data();
        assertThat(data.path("data"))
                .hasSize(data.path("pagination").path("total").asInt());
        return data.path("data").size();
    }
}
