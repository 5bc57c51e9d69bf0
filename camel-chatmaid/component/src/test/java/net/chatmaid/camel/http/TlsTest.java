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
package net.chatmaid.camel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLException;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidTransportException;
import net.chatmaid.camel.model.Account;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.SecureSocketProtocolsParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API key is sent only to a server that the TLS parameters accept. */
class TlsTest {

    @TempDir
    static Path folder;

    private static HttpsAccountServer localhost;
    private static HttpsAccountServer elsewhere;

    @BeforeAll
    static void startServers() throws Exception {
        localhost = new HttpsAccountServer(folder, "dns:localhost");
        elsewhere = new HttpsAccountServer(folder, "dns:elsewhere.example");
    }

    @AfterAll
    static void stopServers() {
        localhost.close();
        elsewhere.close();
    }

    @Test
    void acceptsAServerWhoseCertificateIsTrusted() throws Exception {
        // when
        Exchange end = request(localhost, localhost.trusting());
        // then
        assertThat(end.getException()).isNull();
        assertThat(end.getMessage().getBody(Account.class).accountId()).isEqualTo("acc_1");
    }

    @Test
    void rejectsAServerWhoseCertificateIsNotTrusted() throws Exception {
        // then
        assertRejected(request(localhost, null));
        assertRejected(request(localhost, elsewhere.trusting()));
    }

    @Test
    void rejectsAServerWhoseCertificateIsForAnotherName() throws Exception {
        // then
        assertRejected(request(elsewhere, elsewhere.trusting()));
    }

    @Test
    void usesTheProtocolsOfTheParametersOnly() throws Exception {
        // given
        SSLContextParameters parameters = localhost.trusting();
        SecureSocketProtocolsParameters protocols = new SecureSocketProtocolsParameters();
        protocols.setSecureSocketProtocol(List.of("TLSv1.2"));
        parameters.setSecureSocketProtocols(protocols);
        // then
        assertRejected(request(localhost, parameters));
    }

    private static Exchange request(HttpsAccountServer server, SSLContextParameters parameters) throws Exception {
        try (SandboxRoutes routes = SandboxRoutes.at(server.url(), "sk_live_a")) {
            routes.options().setMaxRetries(0);
            routes.options().setSslContextParameters(parameters);
            return routes.start().to("chatmaid:account").send();
        }
    }

    private static void assertRejected(Exchange end) {
        assertThat(end.getException())
                .isInstanceOf(ChatmaidTransportException.class)
                .hasRootCauseInstanceOf(Exception.class)
                .cause()
                .isInstanceOf(SSLException.class);
    }
}
