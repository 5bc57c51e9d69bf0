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
import static net.chatmaid.camel.client.Clients.failure;
import static net.chatmaid.camel.client.KeyedRequests.FIRST;
import static net.chatmaid.camel.client.KeyedRequests.TO_ANOTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that has no key or throws an exception. */
class ApiKeySourceFailureTest {

    @RegisterExtension
    final KeySourceClients keySource = new KeySourceClients();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \n", "two words"})
    void failsTheRequestIfTheSourceReturnsNoKey(String key) {
        try (ChatmaidClient client = keySource.client(() -> key)) {
            // when
            ChatmaidAuthenticationException e =
                    failure(ChatmaidAuthenticationException.class, client.send(HELLO.withIdempotencyKey("k")));

            // then
            assertThat(e.getStatus()).isZero();
            assertThat(e)
                    .hasMessageStartingWith(
                            "POST /v1/messages/send (to +15557654321) was not made: apiKeySource failed: ")
                    .hasMessageNotContaining("two words");
            assertThat(keySource.sandbox().requestCount()).isZero();
            assertThat(client.isLive()).isFalse();
            assertThat(client.isTest()).isFalse();
        }
    }

    @Test
    void failsTheRequestIfTheSourceThrows() {
        // given
        AtomicInteger calls = new AtomicInteger();
        ApiKeySource source = () -> {
            if (calls.incrementAndGet() > 1) {
                throw new IOException("The vault is sealed, and the last key was "
                        + keySource.sandbox().testKey());
            }
            return keySource.sandbox().testKey();
        };
        try (ChatmaidClient client = keySource.client(source)) {
            client.phoneNumbers().join();

            // then
            assertThat(failure(ChatmaidAuthenticationException.class, client.phoneNumbers()))
                    .hasMessageEndingWith("apiKeySource failed: java.io.IOException")
                    .hasMessageNotContaining(keySource.sandbox().testKey())
                    .hasNoCause();
        }
    }

    @Test
    void freesTheIdempotencyKeyIfTheSourceThrowsAnError() {
        // given
        AtomicBoolean broken = new AtomicBoolean(true);
        ApiKeySource source = () -> {
            if (broken.get()) {
                throw new NoClassDefFoundError("for the test");
            }
            return keySource.sandbox().testKey();
        };
        try (ChatmaidClient client = keySource.client(source)) {
            // when
            assertThat(client.withoutWaiting().send(FIRST)).isCompletedExceptionally();
            broken.set(false);
            // then
            assertThat(client.send(TO_ANOTHER).join().message().to()).isEqualTo(TO_ANOTHER.to());
        }
    }
}
