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

import java.time.Duration;
import java.time.Instant;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant START = Instant.parse("2026-02-06T14:00:00Z");

    @Test
    void hasTheCountsOfTheAccount() {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().clock(SandboxClock.manual(START)).start()) {
            PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
            sandbox.advance(Duration.ofDays(1));
            assertThat(PlainHttpClient.live(sandbox).get("/v1/account").data())
                    .hasToString("{\"email\":\"sandbox@example.com\",\"name\":\"Sandbox\",\"environment\":\"live\","
                            + "\"subscriptionStatus\":\"active\",\"phoneNumbersCount\":2,\"messagesCount\":1,"
                            + "\"createdAt\":\"2026-02-06T14:00:00.000Z\"}");
            assertThat(PlainHttpClient.test(sandbox)
                            .get("/v1/account")
                            .data()
                            .path("messagesCount")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void hasTheCountsInStatsIfSet() {
        try (ChatmaidSandbox sandbox =
                ChatmaidSandbox.builder().accountStats(true).start()) {
            // given: a third key, and a revoked one
            sandbox.addPhone("+15559999999", "Spare", "connecting");
            PlainHttpClient.live(sandbox).send(PlainHttpClient.RECIPIENT);
            new PlainHttpClient(sandbox, "sk_live_third").get("/v1/messages");
            new PlainHttpClient(sandbox, "sk_live_fourth").get("/v1/messages");
            sandbox.revoke("sk_live_fourth");

            // then
            assertThat(PlainHttpClient.live(sandbox).get("/v1/account").data())
                    .hasToString("{\"accountId\":\"acc_sandbox\",\"name\":\"Sandbox\","
                            + "\"email\":\"sandbox@example.com\",\"subscriptionStatus\":\"active\","
                            + "\"stats\":{\"apiKeys\":3,\"phoneNumbers\":3,\"messages\":1}}");
        }
    }
}
