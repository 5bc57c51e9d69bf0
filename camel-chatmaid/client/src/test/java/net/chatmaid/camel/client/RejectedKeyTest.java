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

import static net.chatmaid.camel.client.Clients.failure;
import static net.chatmaid.camel.client.KeySourceClients.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many requests rejected keys of a source cost. */
class RejectedKeyTest {

    @RegisterExtension
    final KeySourceClients keySource = new KeySourceClients();

    @Test
    void doesNotRetryWithTheSameKey() {
        try (ChatmaidClient client = keySource.client(() -> OLD)) {
            failure(ChatmaidAuthenticationException.class, client.phoneNumbers());
            assertThat(keySource.sandbox().requestCount()).isEqualTo(1);
        }
    }

    @Test
    void makesTwoRequestsForTwoRejectedKeys() {
        // given
        AtomicInteger calls = new AtomicInteger();
        try (ChatmaidClient client = keySource.client(() -> OLD + calls.incrementAndGet())) {
            // when
            failure(ChatmaidAuthenticationException.class, client.phoneNumbers());

            // then
            assertThat(keySource.sandbox().requestCount()).isEqualTo(2);
        }
    }
}
