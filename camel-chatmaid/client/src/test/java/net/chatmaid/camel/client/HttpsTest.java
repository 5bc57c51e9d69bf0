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

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static net.chatmaid.camel.client.Clients.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** HTTPS with the default HTTP client. */
class HttpsTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance()
            .options(options().dynamicPort().dynamicHttpsPort())
            .build();

    private final String baseUrl = "https://localhost:" + CHATMAID.getHttpsPort();

    @Test
    void makesNoRequestToAServerWhoseCertificateIsNotTrusted() {
        // given
        CHATMAID.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": {\"id\": \"msg_1\"}}")));

        // then
        try (ChatmaidClient client = Clients.once(baseUrl)) {
            failure(ChatmaidTransportException.class, client.message("msg_1"));
            assertThat(CHATMAID.getAllServeEvents()).isEmpty();
        }
    }
}
