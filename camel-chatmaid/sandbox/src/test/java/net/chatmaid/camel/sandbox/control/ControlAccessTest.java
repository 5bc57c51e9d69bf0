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
package net.chatmaid.camel.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.testing.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests the page, the control API and WireMock's admin API take: none of another site. */
class ControlAccessTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    private RawHttp.Response post(String path, String... headers) {
        return RawHttp.exchangeWithBody(
                sandbox,
                "{\"from\":\"+15557654321\",\"content\":\"x\"}",
                "POST " + path + " HTTP/1.1",
                String.join("\r\n", headers).replace("PORT", Integer.toString(sandbox.port())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LOCALHOST", "localhost:1"})
    void takesARequestOfItsOwnPageUnderEachNameOfThisMachine(String host) {
        // when
        RawHttp.Response response = post(
                "/_sandbox/received",
                "Host: " + host,
                "Origin: http://" + host,
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/json");
        // then
        assertThat(response.status()).as(response.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: evil.example:PORT | Host header",
                "Host: localhost.evil.example | Host header",
                "Host: 127.0.0.1.nip.io:PORT | Host header",
                "Host: localhost:PORT:PORT | ",
                "Host: | ",
                "Host: evil.example@localhost | ",
                "Host: localhost~Origin: http://evil.example | another origin",
                "Host: localhost~Origin: null | another origin",
                "Host: localhost~Origin: | another origin",
                "Host: localhost:PORT~Origin: http://localhost:3000 | another origin",
                "Host: localhost:PORT~Origin: https://localhost:PORT | another origin",
                "Host: localhost:PORT~Origin: http://127.0.0.1:PORT | another origin",
                "Host: localhost~Origin: http://localhost~Origin: http://evil.example | another origin",
                "Host: localhost~Sec-Fetch-Site: cross-site | another site",
                "Host: localhost~Sec-Fetch-Site: same-site | another site",
                "Host: localhost~Sec-Fetch-Site: cross-site~Sec-Fetch-Mode: navigate~Sec-Fetch-Dest: document | another site"
            })
    void rejectsARequestOfAnotherSite(String headers, String sentence) {
        for (String path : new String[] {"/_sandbox/received", "/__admin/mappings", "/%5f_admin/mappings"}) {
            // when
            RawHttp.Response response = post(path, (headers + "~Content-Type: application/json").split("~"));
            // then
            assertThat(response.status()).as(path + " " + response.text()).isIn(400, 403);
            if (sentence != null) {
                assertThat(response.status()).isEqualTo(403);
                assertThat(response.text()).contains(sentence);
            }
        }
        assertThat(sandbox.inbound()).isEmpty();
        assertThat(sandbox.wireMock().getStubMappings()).hasSize(1);
    }

    @Test
    void aFormOfAnotherSiteWithoutAnOriginCannotSendJson() {
        // when
        RawHttp.Response response = post("/_sandbox/received", "Host: localhost", "Content-Type: text/plain");
        // then
        assertThat(response.status()).isEqualTo(403);
        assertThat(sandbox.inbound()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/, GET, navigate, document, 200",
        "/, GET, no-cors, script, 403",
        "/, GET, navigate, iframe, 403",
        "/, POST, navigate, document, 404",
        "/_sandbox/account, GET, navigate, document, 403",
        "/_sandbox/page/main.js, GET, no-cors, script, 403",
        "/_sandbox/changes, GET, cors, empty, 403"
    })
    void aLinkOfAnotherSiteOpensThePageAndNothingElse(
            String path, String method, String mode, String destination, int status) {
        // when
        RawHttp.Response response = RawHttp.exchange(
                sandbox,
                method + " " + path + " HTTP/1.1",
                "Host: localhost",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: " + mode,
                "Sec-Fetch-Dest: " + destination);
        // then
        assertThat(response.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS /_sandbox/received", "GET /_sandbox/account", "OPTIONS /__admin/mappings"})
    void allowsNoOtherOriginToReadAResponse(String request) {
        // when
        RawHttp.Response response = RawHttp.exchange(
                sandbox,
                request + " HTTP/1.1",
                "Host: localhost",
                "Origin: http://evil.example",
                "Access-Control-Request-Method: POST");
        // then
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.text().toLowerCase()).doesNotContain("access-control-allow");
    }

    @Test
    void withAnotherHostItTakesEachNameButNoOtherOrigin() {
        try (ChatmaidSandbox open = ChatmaidSandbox.builder().host("0.0.0.0").start()) {
            String get = "GET /_sandbox/account HTTP/1.1";
            assertThat(RawHttp.exchange(open, get, "Host: sandbox.internal").status())
                    .isEqualTo(200);
            assertThat(RawHttp.exchange(open, get, "Host: sandbox.internal", "Origin: http://sandbox.internal")
                            .status())
                    .isEqualTo(200);
            assertThat(RawHttp.exchange(open, get, "Host: sandbox.internal", "Origin: http://evil.example")
                            .status())
                    .isEqualTo(403);
            assertThat(RawHttp.exchange(open, get, "Host: sandbox.internal", "Sec-Fetch-Site: cross-site")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void leavesTheAdminApiToProgramsOfThisMachine() {
        assertThat(RawHttp.exchange(sandbox, "GET /__admin/mappings HTTP/1.1", "Host: localhost")
                        .status())
                .isEqualTo(200);
    }
}
