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

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that break on demand. */
class BrokenConnectionTest {

    @RegisterExtension
    final FaultedSandbox chatmaid = new FaultedSandbox();

    @Test
    void aResetHappensBeforeTheRequestIsProcessed() {
        chatmaid.breaking(Fault.reset(), 0);
    }

    @Test
    void aLostResponseHappensAfterTheRequestIsProcessed() {
        chatmaid.breaking(Fault.lostResponse(), 1);
    }

    @Test
    void aTruncatedResponseBeginsAndDoesNotEnd() throws Exception {
        // given
        chatmaid.sandbox().failNext(1, Fault.truncated());
        HttpRequest request = chatmaid.client()
                .request(
                        "POST",
                        "/v1/messages/send",
                        PlainHttpClient.body(PlainHttpClient.RECIPIENT).toString())
                .header("Authorization", "Bearer " + chatmaid.sandbox().testKey())
                .build();

        // when
        HttpResponse<InputStream> begun =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());

        // then
        assertThat(begun.statusCode()).isEqualTo(201);
        try (InputStream body = begun.body()) {
            assertThat(body.readNBytes(8)).asString().isEqualTo("{\"succes");
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThat(chatmaid.sandbox().messages()).hasSize(1);
    }
}
