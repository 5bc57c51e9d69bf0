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
package net.chatmaid.camel.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.client.ChatmaidNotFoundException;
import net.chatmaid.camel.client.ChatmaidServerException;
import net.chatmaid.camel.client.StubbedClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Error responses of a proxy. */
class ProxyErrorTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withoutRetries();

    @ParameterizedTest
    @CsvSource({
        "502, <html><h1>Bad</h1></html>, and a body of 25 bytes (text/html).",
        "503, '', and an empty body (text/html).",
        "504, [1], and a body of 3 bytes (text/html)."
    })
    void describesTheResponseOfAProxy(int status, String body, String shown) {
        // given
        chatmaid.respond(aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html; charset=utf-8")
                .withBody(body));

        // when
        ChatmaidServerException e =
                failure(ChatmaidServerException.class, chatmaid.client().phoneNumbers());

        // then
        assertThat(e.getStatus()).isEqualTo(status);
        assertThat(e).hasMessageContaining(shown);
    }

    @Test
    void cutsALongPageToOneLine() {
        // given
        chatmaid.respond(aResponse().withStatus(502).withBody("<p>\r\n\t\u0007 word</p>".repeat(10_000)));

        // when
        ChatmaidServerException e =
                failure(ChatmaidServerException.class, chatmaid.client().phoneNumbers());

        // then
        assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain("\n", "\r", "\t", "\u0007");
    }

    @Test
    void showsTheRequestIdOfTheHeaderOfAmazon() {
        // given
        chatmaid.respond(aResponse().withStatus(404).withHeader("X-Amzn-RequestId", "amz_1"));

        // then
        assertThat(failure(ChatmaidNotFoundException.class, chatmaid.client().message("msg_1"))
                        .getRequestId())
                .isEqualTo("amz_1");
    }
}
