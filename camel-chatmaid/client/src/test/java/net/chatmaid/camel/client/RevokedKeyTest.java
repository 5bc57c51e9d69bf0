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

import static net.chatmaid.camel.client.Clients.HELLO;
import static net.chatmaid.camel.client.KeySourceClients.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request whose key Chatmaid rejects while the source has another one. */
class RevokedKeyTest {

    @RegisterExtension
    final KeySourceClients keySource = new KeySourceClients();

    @Test
    void repeatsASendOnceUnderItsIdempotencyKeyWithTheNewKey() {
        // given: the source has not noticed yet that the key was revoked
        AtomicInteger calls = new AtomicInteger();
        try (ChatmaidClient client = keySource.client(
                () -> calls.getAndIncrement() == 0 ? OLD : keySource.sandbox().testKey())) {
            // when
            SendResult sent = client.send(HELLO).join();

            // then
            assertThat(sent.message().id()).isNotBlank();
            assertThat(keySource.sandbox().requests()).hasSize(2);
            assertThat(keySource.sandbox().requests().get(0).body())
                    .isEqualTo(keySource.sandbox().requests().get(1).body());
            assertThat(client.requestsSpent()).isEqualTo(2);
            assertThat(calls).hasValue(2);
        }
    }

    @Test
    void repeatsARequestWithTheNewKeyWithoutWaiting() {
        // given
        AtomicInteger calls = new AtomicInteger();
        try (ChatmaidClient client = keySource.client(
                () -> calls.getAndIncrement() == 0 ? OLD : keySource.sandbox().testKey())) {
            assertThat(client.withoutWaiting().phoneNumbers().join()).isNotEmpty();
        }
    }
}
