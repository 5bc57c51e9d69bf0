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

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.chatmaid.camel.client.ChatmaidClient;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.client.Clients;
import net.chatmaid.camel.testing.Patience;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.awaitility.Awaitility;

/** An id of any text does not reach another endpoint. */
class PathSegmentPropertyTest {

    private static final WireMockServer CHATMAID = new WireMockServer(options().dynamicPort());
    private static ChatmaidClient client;
    private static int requests;

    @BeforeContainer
    static void start() {
        CHATMAID.start();
        CHATMAID.stubFor(any(anyUrl()).willReturn(okJson("{\"data\": {\"id\": \"msg_1\"}}")));
        client = Clients.once(CHATMAID.baseUrl());
    }

    @AfterContainer
    static void stop() {
        client.close();
        CHATMAID.stop();
    }

    @Property(tries = 300)
    void sendsAnIdAsOneSegmentOrRejectsIt(@ForAll("ids") String id) {
        assertOneSegment(id, client.message(id), "/v1/messages/", "");
        assertOneSegment(id, client.inboundMessage(id), "/v1/messages/inbound/", "");
        assertOneSegment(id, client.phoneNumber(id), "/v1/phone-numbers/", "");
        assertOneSegment(id, client.phoneStatus(id), "/v1/phone-numbers/", "/status");
    }

    @Example
    void encodesANumberAsTheApiRequires() {
        // when
        String segment = ApiRequest.segment("+15551234567");

        // then
        assertThat(segment).isEqualTo("%2B15551234567");
    }

    @Example
    void makesNoRequestWithoutAnId() {
        assertThat(Clients.failure(ChatmaidValidationException.class, client.message(null)))
                .hasMessageContaining("messageId is missing");
        assertThat(Clients.failure(ChatmaidValidationException.class, client.phoneStatus("..")))
                .hasMessageContaining("phone is '..'");
    }

    @Example
    void rejectsTheNameOfAnotherEndpointAsAnId() {
        // when
        for (String id : List.of("send", "inbound", "Inbound", "SEND")) {
            assertThat(Clients.failure(ChatmaidValidationException.class, client.message(id)))
                    .hasMessageContaining("messageId is '" + id + "'");
        }

        // then
        assertThat(CHATMAID.getAllServeEvents()).hasSize(requests);
    }

    private static void assertOneSegment(String id, CompletableFuture<?> call, String before, String after) {
        boolean rejected = id.isBlank() || id.matches("\\.\\.?") || id.length() > 200;
        assertThat(call.isCompletedExceptionally()).isEqualTo(rejected);
        requests += rejected ? 0 : 1;
        // the server's journal may lag behind its response
        Awaitility.await()
                .atMost(Patience.LIMIT)
                .pollInterval(Duration.ofMillis(1))
                .untilAsserted(() -> assertThat(CHATMAID.getAllServeEvents()).hasSize(requests));
        if (rejected) {
            return;
        }
        String url = CHATMAID.getAllServeEvents().get(0).getRequest().getUrl();
        assertThat(url).startsWith(before).endsWith(after);
        String segment = url.substring(before.length(), url.length() - after.length());
        assertThat(segment).matches("[A-Za-z0-9._~%-]+").isNotIn(".", "..");
        assertThat(URLDecoder.decode(segment, UTF_8)).isEqualTo(id);
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMinLength(1)
                        .ofMaxLength(20)
                        // a lone surrogate has no encoding, and the server itself rejects a NUL
                        .filter(text -> UTF_8.newEncoder().canEncode(text) && text.indexOf(0) < 0),
                Arbitraries.strings()
                        .withChars("./\\?#%&=+;:@* ~25eEfF\n")
                        .ofMinLength(1)
                        .ofMaxLength(12),
                Arbitraries.of(
                        "..",
                        ".",
                        "...",
                        "../send",
                        "..%2Fsend",
                        "%2e%2e",
                        "a/../send",
                        "send?x=1",
                        "inbound/x",
                        "😀"));
    }
}
