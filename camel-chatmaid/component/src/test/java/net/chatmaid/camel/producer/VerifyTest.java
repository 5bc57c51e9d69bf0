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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.VerifyReport;
import net.chatmaid.camel.VerifyReport.Check;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The go-live check. */
class VerifyTest {

    private static final String SECRET = "whsec_0123456789";

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void isReadyWithALiveKeyAConnectedSenderAndASecret() throws Exception {
        // given
        routes.options().setWebhookSecret(SECRET);
        // when
        Exchange response = routes.start().to("chatmaid:verify").send();
        // then
        VerifyReport report = response.getMessage().getBody(VerifyReport.class);
        assertThat(report.ready()).isTrue();
        assertThat(report.environment()).isEqualTo("live");
        assertThat(report.checks())
                .extracting(Check::name)
                .containsExactly("apiKey", "environment", "sender", "webhookSecret");
        assertThat(response.getMessage().getHeader("CamelChatmaidReady")).isEqualTo(true);
        assertThat(report.toString())
                .startsWith("Ready to go live:")
                .contains("[ok] sender: +15551234567 is connected")
                .doesNotContain(SECRET, routes.sandbox().liveKey());
        assertThat(routes.sandbox().requestCount()).isEqualTo(2);
        assertThat(routes.sandbox().messages()).isEmpty();
    }

    @Test
    void namesWhatIsMissingWithoutAnException() throws Exception {
        // given
        routes.options().setApiKey(routes.sandbox().testKey());
        // when
        Exchange response =
                routes.start().to("chatmaid:verify?from=+15550000001").send();
        // then
        assertThat(response.getException()).isNull();
        assertThat(response.getMessage().getHeader("CamelChatmaidReady")).isEqualTo(false);
        assertThat(response.getMessage().getBody().toString())
                .startsWith("Not ready to go live:")
                .contains("[ok] apiKey", "[missing] environment: the key is a test key")
                .contains("[missing] sender: +15550000001 is disconnected")
                .contains("[missing] webhookSecret: set the option webhookSecret or CHATMAID_WEBHOOK_SECRET");
    }

    @Test
    void namesARejectedKeyWithoutShowingIt() throws Exception {
        // given
        routes.sandbox().revoke(routes.sandbox().liveKey());
        // when
        Exchange response = routes.start().to("chatmaid:verify").send();
        // then
        assertThat(response.getMessage().getBody().toString())
                .contains("[missing] apiKey: Chatmaid responded to GET /v1/account with 401")
                .contains("[missing] sender: not looked up")
                .doesNotContain(routes.sandbox().liveKey());
        assertThat(routes.sandbox().requestCount()).isEqualTo(1);
    }
}
