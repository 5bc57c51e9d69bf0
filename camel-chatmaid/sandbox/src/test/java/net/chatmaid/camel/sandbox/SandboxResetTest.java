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

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a reset restores. */
class SandboxResetTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @Test
    void removesTheStubsOfTheTest() {
        chatmaid.sandbox().wireMock().stubFor(get("/v1/account").willReturn(okJson("{\"mine\":true}")));
        assertThat(chatmaid.client().get("/v1/account").json().path("mine").asBoolean())
                .isTrue();
        chatmaid.sandbox().reset();
        assertThat(chatmaid.client().get("/v1/account").data().path("name").asText())
                .isEqualTo("Sandbox");
        chatmaid.sandbox().wireMock().resetAll();
        chatmaid.sandbox().reset();
        assertThat(chatmaid.client().get("/v1/account").status()).isEqualTo(200);
    }

    @Test
    void resetsEverythingExceptThePortAndTheIds() {
        String url = chatmaid.sandbox().baseUrl();
        String id = chatmaid.client()
                .send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "k"))
                .data()
                .path("id")
                .asText();
        chatmaid.sandbox().addPhone("+15559999999", "Spare", "connected");
        chatmaid.sandbox().scopes(chatmaid.sandbox().testKey());
        chatmaid.sandbox().failNext(3, Fault.status(500));

        chatmaid.sandbox().reset();

        assertThat(chatmaid.sandbox().messages()).isEmpty();
        assertThat(chatmaid.sandbox().requests()).isEmpty();
        assertThat(chatmaid.sandbox().phones()).hasSize(2);
        assertThat(chatmaid.sandbox().baseUrl()).isEqualTo(url);
        Reply again = chatmaid.client()
                .send(PlainHttpClient.body(PlainHttpClient.RECIPIENT).put("idempotencyKey", "k"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.data().path("id").asText()).isNotEqualTo(id);
    }
}
