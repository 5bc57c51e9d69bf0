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
package net.chatmaid.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.model.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An account in each form of the API. */
class AccountTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withoutRetries();

    @Test
    void hasTheFormWithStats() {
        // given
        chatmaid.respondWith("""
                {"accountId": "acc_1", "name": "Shop", "email": "a@example.com", "subscriptionStatus": "active",
                 "stats": {"apiKeys": 2, "phoneNumbers": 3, "messages": 10000000000}}""");

        // when
        Account account = chatmaid.client().account().join();

        // then
        assertThat(account.accountId()).isEqualTo("acc_1");
        assertThat(account.phoneNumbers()).isEqualTo(3);
        assertThat(account.messages()).isEqualTo(10_000_000_000L);
        assertThat(account.stats().apiKeys()).isEqualTo(2);
    }

    @Test
    void hasTheFormWithCounts() {
        // given
        chatmaid.respondWith("""
                {"email": "a@example.com", "name": "Shop", "environment": "live", "subscriptionStatus": "active",
                 "phoneNumbersCount": 3, "messagesCount": 4, "createdAt": "2026-02-06T14:22:30.000Z"}""");

        // when
        Account account = chatmaid.client().account().join();

        // then
        assertThat(account.environment()).isEqualTo("live");
        assertThat(account.phoneNumbers()).isEqualTo(3);
        assertThat(account.messages()).isEqualTo(4);
        assertThat(account.createdAt()).isEqualTo("2026-02-06T14:22:30Z");
    }

    @Test
    void hasNoCountsIfTheResponseHasNone() {
        chatmaid.respondWith("{\"name\": \"Shop\"}");
        assertThat(chatmaid.client().account().join().phoneNumbers()).isNull();
        assertThat(chatmaid.client().account().join().messages()).isNull();
    }
}
