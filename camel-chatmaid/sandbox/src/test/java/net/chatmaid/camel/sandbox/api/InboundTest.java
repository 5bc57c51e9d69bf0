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
import java.time.Instant;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxInbound;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Received messages: how they arrive, and how they are looked up. */
class InboundTest {

    private static final Instant START = Instant.parse("2026-02-06T14:00:00Z");
    private static final String PERSON = "+15557654321";
    private static final String LIST = "/v1/messages/inbound";
    private static final String GROUP = "120363043211234567@g.us";

    private final ChatmaidSandbox sandbox =
            ChatmaidSandbox.builder().clock(SandboxClock.manual(START)).start();
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void listsAndFindsAReceivedMessage() {
        // when
        SandboxInbound received = sandbox.receive(PERSON, "Where is my order?");

        // then
        String expected = "{\"id\":\"" + received.id() + "\",\"from\":\"+15557654321\",\"to\":\"+15551234567\","
                + "\"content\":\"Where is my order?\",\"type\":\"text\",\"isGroup\":false,\"groupId\":null,"
                + "\"receivedAt\":\"2026-02-06T14:00:00.000Z\",\"createdAt\":\"2026-02-06T14:00:00.000Z\"}";
        assertThat(received.id()).startsWith("inmsg_");
        assertThat(live.get(LIST).data().path("data")).hasToString("[" + expected + "]");
        assertThat(live.get(LIST + "/" + received.id()).data()).hasToString(expected);
        assertThat(sandbox.inbound()).containsExactly(received);
        assertThat(sandbox.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text", "image", "video", "audio", "document", "sticker", "location", "contact", "other", "new"})
    void receivesEachTypeInAGroup(String type) {
        // when
        SandboxInbound received = sandbox.receive(PERSON, type, null, GROUP);

        // then
        JsonNode read = live.get(LIST + "/" + received.id()).data();
        assertThat(read.path("type").asText()).isEqualTo(type);
        assertThat(read.path("content").isNull()).isTrue();
        assertThat(read.path("isGroup").asBoolean()).isTrue();
        assertThat(read.path("groupId").asText()).isEqualTo(GROUP);
        assertThat(read.path("from").asText()).isEqualTo(PERSON);
    }

    @Test
    void rejectsAPersonWithoutANumberAndAGroupWithoutAJid() {
        assertThatThrownBy(() -> sandbox.receive("someone", "hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("someone");
        assertThatThrownBy(() -> sandbox.receive(PERSON, "text", "hello", "warehouse"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("warehouse");
        assertThat(sandbox.inbound()).isEmpty();
    }

    @Test
    void addsAMessageAsGivenAndItsIdOnce() {
        SandboxInbound given = new SandboxInbound(
                "inmsg_mine", "a person", "nobody", "hello", "poll", true, null, null, START.minusSeconds(9));
        assertThat(sandbox.addInbound(given)).isEqualTo(given);
        JsonNode read = live.get(LIST + "/inmsg_mine").data();
        assertThat(read.path("type").asText()).isEqualTo("poll");
        assertThat(read.path("receivedAt").isNull()).isTrue();
        assertThat(read.path("createdAt").asText()).isEqualTo("2026-02-06T13:59:51.000Z");
        assertThatThrownBy(() -> sandbox.addInbound(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("inmsg_mine");
        assertThatThrownBy(() -> sandbox.addInbound(new SandboxInbound(
                        null, PERSON, PlainHttpClient.SENDER, "hello", "text", false, null, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("createdAt");
    }

    @Test
    void respondsWith404ToAnUnknownId() {
        PlainHttpClient.Reply none = live.get(LIST + "/inmsg_none");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().path("message").path(0).asText()).contains("inmsg_none");
        assertThat(live.get("/v1/messages/" + sandbox.receive(PERSON, "hello").id())
                        .status())
                .isEqualTo(404);
        assertThat(live.get(LIST + "/").status()).isEqualTo(404);
        assertThat(live.post(LIST, "{}").status()).isEqualTo(405);
    }

    @Test
    void failsOnceByAFaultAndIsEmptyAfterAReset() {
        sandbox.receive(PERSON, "hello");
        sandbox.failNext(1, "GET", LIST, Fault.status(503));
        assertThat(live.get(LIST).status()).isEqualTo(503);
        assertThat(sandbox.requestCount("GET", LIST)).isEqualTo(1);
        sandbox.reset();
        assertThat(live.get(LIST).data().path("data")).isEmpty();
    }
}
