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
package net.chatmaid.camel.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With --verify; the sandbox is in the place of Chatmaid. */
class GoLiveTest {

    private static final String WEBHOOK_SECRET = "whsec_of_the_test";
    private static final String SECRET_PROPERTY = "camel.component.chatmaid.webhook-secret=" + WEBHOOK_SECRET;

    private ChatmaidSandbox sandbox;

    @BeforeEach
    void startSandbox() {
        sandbox = ChatmaidSandbox.start();
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @Test
    void isReadyWhenNothingIsMissing() throws Exception {
        // when
        Example example = verify(sandbox.liveKey());

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(example.out())
                .contains("Ready to go live:", "[ok] apiKey", "[ok] environment", "[ok] sender", "[ok] webhookSecret")
                .doesNotContain("[missing]");
        assertNothingElse(example, sandbox.liveKey());
    }

    @Test
    void isNotReadyWithATestKey() throws Exception {
        // when
        Example example = verify(sandbox.testKey());

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.out()).contains("Not ready to go live:", "[missing] environment", "sk_live_");
        assertNothingElse(example, sandbox.testKey());
    }

    @Test
    void isNotReadyWithoutAConnectedSender() throws Exception {
        // given
        sandbox.setConnectionStatus("+15551234567", "disconnected");

        // when
        Example example = verify(sandbox.liveKey());

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.out()).contains("[ok] apiKey", "[missing] sender");
    }

    @Test
    void isNotReadyWhenTheKeyIsRejected() throws Exception {
        // given
        sandbox.revoke(sandbox.liveKey());

        // when
        Example example = verify(sandbox.liveKey());

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.out()).contains("[missing] apiKey", "401");
        assertNothingElse(example, sandbox.liveKey());
    }

    @ParameterizedTest
    @CsvSource({"sk_live_1, nowhere, baseUrl", "sk_live_1, http://chatmaid.example.com, https"})
    void printsWhichSettingIsNotValid(String apiKey, String baseUrl, String sentence) throws Exception {
        // when
        Example example = Example.run(
                Map.of("CHATMAID_API_KEY", apiKey),
                List.of("camel.component.chatmaid.api-key=" + apiKey, "camel.component.chatmaid.base-url=" + baseUrl),
                "--verify");

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.out()).contains("Not ready to go live: ", sentence).hasLineCount(2);
        assertThat(example.out()).doesNotContain(apiKey);
    }

    @Test
    void checksTheSandboxWhichIsNeverReady() throws Exception {
        // when
        Example example = Example.run(List.of(SECRET_PROPERTY), "--verify");

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.out())
                .contains("the sandbox, as ORDERS_SANDBOX is true", "[ok] apiKey", "[missing] environment");
    }

    private Example verify(String apiKey) throws Exception {
        return Example.run(sandbox, apiKey, List.of(SECRET_PROPERTY), "--verify");
    }

    private void assertNothingElse(Example example, String apiKey) {
        assertThat(sandbox.messages()).isEmpty();
        assertThat(example.err()).isEmpty();
        assertThat(example.out()).doesNotContain(apiKey, WEBHOOK_SECRET);
    }
}
