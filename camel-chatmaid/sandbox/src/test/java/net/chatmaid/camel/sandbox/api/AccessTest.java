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
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.sandbox.SandboxPhone;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, scopes, the rate limit, paths, and the headers of each response. */
class AccessTest {

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.builder()
            .clock(SandboxClock.manual(Instant.parse("2026-02-06T14:22:30Z")))
            .rateLimit(3)
            .start();
    private final PlainHttpClient test = PlainHttpClient.test(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void respondsWithErrorsInThePublishedForm() {
        PlainHttpClient.Reply reply = new PlainHttpClient(sandbox, "nonsense").get("/v1/messages?page=1");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body())
                .isEqualTo("{\"success\":false,\"error\":\"Unauthorized\",\"message\":[\"Invalid API key\"],"
                        + "\"statusCode\":401,\"timestamp\":\"2026-02-06T14:22:30.000Z\",\"path\":\"/v1/messages\"}");
    }

    @Test
    void respondsWithARequestIdAndTheDateOfTheClock() {
        for (String path : List.of("/v1/messages", "/v1/nothing", "/elsewhere", "/v1/messages/none", "/v1/messages")) {
            PlainHttpClient.Reply reply = test.get(path);
            assertThat(reply.headers().allValues("date")).as(path).containsExactly("Fri, 06 Feb 2026 14:22:30 GMT");
            assertThat(reply.header("x-request-id")).startsWith("req_");
        }
        sandbox.advance(Duration.ofSeconds(90));
        assertThat(test.get("/v1/account").header("date")).isEqualTo("Fri, 06 Feb 2026 14:24:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer ", "Bearer nonsense", "Bearer sk_test_", "Basic sk_test_sandbox", "sk_test_sandbox"})
    void rejectsAnAuthorizationThatIsNotValid(String authorization) {
        HttpRequest.Builder request = test.request("GET", "/v1/account", null);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        assertThat(test.exchange(request).status()).isEqualTo(401);
    }

    @Test
    void acceptsKeysWithAKnownPrefixUntilTheyAreRevoked() {
        PlainHttpClient other = new PlainHttpClient(sandbox, "sk_live_other");
        assertThat(other.get("/v1/account").data().path("environment").asText()).isEqualTo("live");
        sandbox.revoke("sk_live_other");
        assertThat(other.get("/v1/account").status()).isEqualTo(401);
        sandbox.reset();
        assertThat(other.get("/v1/account").status()).isEqualTo(200);
        assertThatThrownBy(() -> sandbox.revoke("secret-typo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sk_test_")
                .hasMessageNotContaining("typo");
    }

    @ParameterizedTest
    @CsvSource({
        "messages:send, 201 403 403 200 200 200 200",
        "messages:write, 201 403 403 200 200 200 200",
        "messages:read, 403 200 200 200 200 200 200",
        "phone_numbers:read, 403 403 403 403 200 403 403",
        "phone-numbers:read, 403 403 403 403 200 403 403",
        "account:read, 403 403 403 403 403 200 200"
    })
    void limitsAKeyToItsScopes(String scope, String expected) {
        try (ChatmaidSandbox unlimited = ChatmaidSandbox.start()) {
            unlimited.scopes(unlimited.liveKey(), scope);
            PlainHttpClient http = PlainHttpClient.live(unlimited);
            String statuses = http.send(PlainHttpClient.RECIPIENT).status() + " "
                    + http.get("/v1/messages").status() + " "
                    + http.get("/v1/messages/inbound").status() + " "
                    + http.get("/v1/groups?fromPhoneId=%2B15551234567").status() + " "
                    + http.get("/v1/phone-numbers").status() + " "
                    + http.get("/v1/account").status() + " "
                    + http.get("/v1/account/usage").status();
            assertThat(statuses).isEqualTo(expected);
            assertThat(PlainHttpClient.test(unlimited).get("/v1/messages").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void limitsTheRateOfEachKeyInASlidingWindow() {
        // given: requests at 0 s, 10 s and 20 s
        for (int i = 0; i < 3; i++) {
            assertThat(test.get("/v1/account").status()).isEqualTo(200);
            sandbox.advance(Duration.ofSeconds(10));
        }

        // when: at 30.5 s
        sandbox.advance(Duration.ofMillis(500));
        PlainHttpClient.Reply rejected = test.get("/v1/account");

        // then
        assertThat(rejected.status()).isEqualTo(429);
        assertThat(rejected.json().path("error").asText()).isEqualTo("Too Many Requests");
        assertThat(rejected.json().path("retryAfter").asInt()).isEqualTo(30);
        assertThat(rejected.header("retry-after")).isEqualTo("30");
        assertThat(PlainHttpClient.live(sandbox).get("/v1/account").status()).isEqualTo(200);

        // and: rejected requests do not count, so one is free again at 60 s, and only one
        sandbox.advance(Duration.ofMillis(29_499));
        assertThat(test.get("/v1/account").status()).isEqualTo(429);
        sandbox.advance(Duration.ofMillis(1));
        assertThat(test.get("/v1/account").status()).isEqualTo(200);
        assertThat(test.get("/v1/account").status()).isEqualTo(429);
        sandbox.advance(Duration.ofSeconds(10));
        assertThat(test.get("/v1/account").status()).isEqualTo(200);
    }

    @Test
    void keepsAnEncodedSlashInItsSegment() {
        sandbox.addMessage(new SandboxMessage(
                "a/status",
                PlainHttpClient.SENDER,
                PlainHttpClient.RECIPIENT,
                false,
                null,
                "x",
                null,
                "test",
                "sent",
                null,
                null,
                sandbox.clock().now(),
                null,
                null,
                null,
                null));
        assertThat(test.message("a%2Fstatus").path("id").asText()).isEqualTo("a/status");
        assertThat(test.get("/v1/messages/..%2Faccount").status()).isEqualTo(404);
        assertThat(test.get("/v1%2Faccount").status()).isEqualTo(404);
    }

    @Test
    void findsASenderByItsEncodedNumberAndById() {
        JsonNode byNumber = test.get("/v1/phone-numbers/%2B15551234567").data();
        assertThat(byNumber.path("displayName").asText()).isEqualTo("Orders");
        assertThat(test.get("/v1/phone-numbers/" + byNumber.path("id").asText()).data())
                .isEqualTo(byNumber);
        JsonNode status = test.get("/v1/phone-numbers/%2B15550000001/status").data();
        assertThat(status.path("connectionStatus").asText()).isEqualTo("disconnected");
        assertThat(status.properties())
                .extracting(field -> field.getKey())
                .containsExactlyInAnyOrder(
                        "id", "phoneNumber", "connectionStatus", "lastConnectedAt", "lastDisconnectedAt", "updatedAt");
    }

    @Test
    void listsTheSameSendersWithOtherIdsForTestAndLive() {
        JsonNode testPhones = test.get("/v1/phone-numbers").data();
        JsonNode livePhones =
                PlainHttpClient.live(sandbox).get("/v1/phone-numbers").data();
        assertThat(testPhones).hasSize(2);
        assertThat(testPhones.findValuesAsText("phoneNumber"))
                .isEqualTo(livePhones.findValuesAsText("phoneNumber"))
                .containsExactly("+15550000001", "+15551234567");
        assertThat(testPhones.findValuesAsText("id")).doesNotContainAnyElementsOf(livePhones.findValuesAsText("id"));
        String liveId = livePhones.path(0).path("id").asText();
        assertThat(test.get("/v1/phone-numbers/" + liveId).status()).isEqualTo(404);
    }

    @Test
    void addsAndChangesASender() {
        SandboxPhone added = sandbox.addPhone("+15559999999", "Spare", "connecting");
        sandbox.advance(Duration.ofSeconds(5));
        sandbox.setConnectionStatus(added.testId(), "connected");
        JsonNode phone = test.get("/v1/phone-numbers/%2B15559999999").data();
        assertThat(phone.path("connectionStatus").asText()).isEqualTo("connected");
        assertThat(phone.path("lastConnectedAt").asText()).isEqualTo("2026-02-06T14:22:35.000Z");
        assertThatThrownBy(() -> sandbox.setConnectionStatus("+1999", "connected"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("+1999");
    }

    @Test
    void respondsWith404InTheFormOfTheApi() {
        PlainHttpClient.Reply unknown = test.get("/v1/contacts");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("message").path(0).asText()).contains("no endpoint GET /v1/contacts");
        PlainHttpClient.Reply deleted = test.call("DELETE", "/v1/messages", null);
        assertThat(deleted.status()).isEqualTo(405);
        assertThat(deleted.json().path("statusCode").asInt()).isEqualTo(405);
        assertThat(test.get("/v1/messages/msg_none")
                        .json()
                        .path("message")
                        .path(0)
                        .asText())
                .contains("msg_none");
        assertThat(test.get("/elsewhere").json().path("success").asBoolean(true))
                .isFalse();
    }
}
