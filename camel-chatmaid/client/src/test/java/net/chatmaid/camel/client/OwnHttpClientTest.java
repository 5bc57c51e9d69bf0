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
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An HTTP client of the user, which trusts a server that the default client does not trust. */
class OwnHttpClientTest {

    @RegisterExtension
    static final WireMockExtension CHATMAID = WireMockExtension.newInstance()
            .options(options().dynamicPort().dynamicHttpsPort())
            .build();

    private final String baseUrl = "https://localhost:" + CHATMAID.getHttpsPort();

    @Test
    void usesTheHttpClientOfTheUserAndLeavesItOpen() throws Exception {
        // given: one that trusts the server, with connections that log nothing
        CHATMAID.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": {\"id\": \"msg_1\"}}")));
        SSLContext trusting =
                SSLContexts.custom().loadTrustMaterial((chain, type) -> true).build();
        try (CloseableHttpClient http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(new UnloggedConnectionFactory())
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(
                                trusting, HostnameVerificationPolicy.CLIENT, NoopHostnameVerifier.INSTANCE))
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .build()) {
            // then: twice, as closing the first client must not close what is the user's
            for (int i = 0; i < 2; i++) {
                try (ChatmaidClient client = ChatmaidClient.builder("sk_live_a")
                        .baseUrl(baseUrl)
                        .httpClient(http)
                        .build()) {
                    assertThat(client.message("msg_1").join().id()).isEqualTo("msg_1");
                    assertThat(client.message("msg_1").join().id()).isEqualTo("msg_1");
                }
            }
        }
    }
}
