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
package net.chatmaid.camel.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox and the client implement signatures separately; each is tested with the other. */
class SandboxSignatureTest {

    private static final String SECRET = "whsec_3f6c9a1e5d7b2048";
    private static final Instant NOW = Instant.parse("2026-02-06T14:00:00.250Z");

    private WireMockServer receiver;
    private ChatmaidSandbox sandbox;

    @BeforeEach
    void start() {
        receiver = new WireMockServer(wireMockConfig().dynamicPort());
        receiver.start();
        receiver.stubFor(any(anyUrl()).willReturn(noContent()));
        sandbox = ChatmaidSandbox.builder()
                .clock(SandboxClock.manual(NOW))
                .webhook(URI.create(receiver.baseUrl()), SECRET)
                .start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.stop();
    }

    @Test
    void verifiesWhatTheSandboxSigns() {
        LoggedRequest webhook = webhook();
        assertThatCode(() -> ChatmaidWebhook.verify(
                        webhook.getBody(),
                        webhook.getHeader(ChatmaidWebhook.SIGNATURE),
                        List.of(SECRET),
                        Duration.ofSeconds(1),
                        NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void signsAsTheSandboxDoes() {
        LoggedRequest webhook = webhook();
        assertThat(ChatmaidWebhook.sign(SECRET, NOW, webhook.getBody()))
                .isEqualTo(webhook.getHeader(ChatmaidWebhook.SIGNATURE));
    }

    private LoggedRequest webhook() {
        sandbox.receive("+15557654321", "Zażółć gęślą jaźń 👋");
        sandbox.webhooks().deliverDue();
        assertThat(receiver.getAllServeEvents()).hasSize(1);
        return receiver.getAllServeEvents().get(0).getRequest();
    }
}
