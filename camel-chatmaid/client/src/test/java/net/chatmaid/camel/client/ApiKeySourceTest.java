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
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An API key that changes while the client is in use. */
class ApiKeySourceTest {

    @RegisterExtension
    final KeySourceClients keySource = new KeySourceClients();

    @Test
    void eachRequestUsesTheKeyOfTheSource() {
        // given
        AtomicReference<String> key = new AtomicReference<>(keySource.sandbox().testKey() + "\n");
        try (ChatmaidClient client = keySource.client(key::get)) {
            assertThat(client.send(HELLO)).isCompleted();
            assertThat(client.isTest()).isTrue();

            // when
            key.set(keySource.sandbox().liveKey());

            // then
            assertThat(client.send(HELLO).join().message().environment()).isEqualTo("live");
            assertThat(client.isLive()).isTrue();
        }
    }

    @Test
    void aLiveOrUnknownKeyIsNotSentUnencryptedToAnotherMachine() {
        // given: a documentation address, where nothing is
        AtomicReference<String> key = new AtomicReference<>("sk_live_a");
        try (ChatmaidClient client = ChatmaidClient.builder(key::get)
                .baseUrl("http://192.0.2.1")
                .retries(Clients.NO_RETRY)
                .build()) {
            // then
            for (String secret : List.of("sk_live_a", "unknown_a")) {
                key.set(secret);
                assertThat(failure(ChatmaidAuthenticationException.class, client.phoneNumbers()))
                        .hasMessageContaining("was not made: baseUrl is an http URL, which would send")
                        .hasMessageContaining("unencrypted")
                        .hasMessageNotContaining(secret);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder("unknown_a").baseUrl("http://192.0.2.1"));
    }
}
