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
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import net.chatmaid.camel.sandbox.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What exceptions do not show of a source and its keys. */
class ApiKeySourceSecretsTest {

    @RegisterExtension
    final KeySourceClients keySource = new KeySourceClients();

    @Test
    void theTextOfAnExceptionOfTheSource() {
        // given
        ApiKeySource source = () -> {
            throw new IllegalArgumentException("https://vault.example/key?token=hvs.abc is not valid");
        };
        try (ChatmaidClient client = keySource.client(source)) {
            // then
            assertThat(failure(ChatmaidAuthenticationException.class, client.phoneNumbers()))
                    .hasMessageEndingWith("apiKeySource failed: java.lang.IllegalArgumentException")
                    .hasNoCause();
        }
    }

    @Test
    void eachKeyThatWasUsedLately() {
        // given: an odd key, which no pattern finds
        AtomicReference<String> key = new AtomicReference<>("odd/key/one");
        try (ChatmaidClient client = keySource.client(key::get)) {
            failure(ChatmaidAuthenticationException.class, client.phoneNumbers());
            key.set("odd/key/two");
            keySource.sandbox().failNext(1, Fault.messageAsString(400, "odd/key/one and odd/key/two are wrong"));

            // then
            assertThat(failure(ChatmaidValidationException.class, client.phoneNumbers()))
                    .hasMessageContaining("*** and *** are wrong");
        }
    }
}
