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
package net.chatmaid.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which requests a fault is for. */
class FaultSelectionTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @Test
    void countsFiltersAndClearsFaults() {
        chatmaid.sandbox().failNext(2, "POST", "/v1/messages/send", Fault.status(500));
        chatmaid.sandbox().failNext(1, Fault.status(503));
        assertThat(chatmaid.client().get("/v1/account").status()).isEqualTo(503);
        assertThat(chatmaid.client().get("/v1/account").status()).isEqualTo(200);
        assertThat(chatmaid.client().send(PlainHttpClient.RECIPIENT).status()).isEqualTo(500);
        assertThat(chatmaid.client().send(PlainHttpClient.RECIPIENT).status()).isEqualTo(500);
        assertThat(chatmaid.client().send(PlainHttpClient.RECIPIENT).status()).isEqualTo(201);
        chatmaid.sandbox().failNext(5, Fault.status(500));
        chatmaid.sandbox().clearFaults();
        assertThat(chatmaid.client().get("/v1/account").status()).isEqualTo(200);
        assertThatThrownBy(() -> chatmaid.sandbox().failNext(0, Fault.reset()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fault.status(200)).isInstanceOf(IllegalArgumentException.class);
    }
}
