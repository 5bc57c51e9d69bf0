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

import java.nio.file.Path;
import java.util.Map;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.MagicRecipients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With CHATMAID_API_KEY; the sandbox stands for the real host. */
class RealKeyTest {

    @TempDir
    Path work;

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
    void theOrdersOfTheExampleAreNotSentWithALiveKey() throws Exception {
        // when
        Example example = Example.run(environment(sandbox.liveKey()), "--work", work.toString());

        // then
        assertThat(example.exitCode()).isEqualTo(2);
        assertThat(example.err()).contains("CHATMAID_API_KEY is a live key", "--orders");
        assertThat(sandbox.requestCount()).isZero();
    }

    @Test
    void deliveredIsEnoughAndASecondRunSendsNothingAgain() throws Exception {
        // given
        Path orders = work.resolve("mine");
        SentMessagesTest.order(orders, "1.json", "1", MagicRecipients.NEVER_READ);
        String[] args = {"--orders", orders.toString(), "--work", work.toString()};

        // when
        Example first = Example.run(environment(sandbox.liveKey()), args);
        Example second = Example.run(environment(sandbox.liveKey()), args);

        // then
        assertThat(first.exitCode()).isZero();
        assertThat(first.row("1")).contains(" delivered ");
        assertThat(second.exitCode()).isZero();
        assertThat(second.row("1")).contains(" delivered ");
        assertThat(sandbox.messages()).hasSize(1);
        assertThat(first.out() + first.err()).doesNotContain(sandbox.liveKey());
    }

    @Test
    void aKeyThatIsRefusedIsSaidAndIsNoSuccess() throws Exception {
        // given
        sandbox.revoke(sandbox.testKey());

        // when
        Example example = Example.run(environment(sandbox.testKey()), "--work", work.toString());

        // then
        assertThat(example.exitCode()).isEqualTo(1);
        assertThat(example.out()).contains("The API key was refused", "CHATMAID_API_KEY");
        assertThat(sandbox.messages()).isEmpty();
    }

    @Test
    void withATestKeySentIsEnough() throws Exception {
        // given
        Path orders = work.resolve("mine");
        SentMessagesTest.order(orders, "1.json", "1", "+12025550101");
        SentMessagesTest.order(orders, "2.json", "2", MagicRecipients.INVALID_RECIPIENT);

        // when
        Example example =
                Example.run(environment(sandbox.testKey()), "--orders", orders.toString(), "--work", work.toString());

        // then
        assertThat(example.exitCode()).isZero();
        assertThat(example.row("1")).contains(" sent ");
        assertThat(example.row("2")).contains(" failed ");
        assertThat(example.out()).contains("INVALID_RECIPIENT");
    }

    private Map<String, String> environment(String apiKey) {
        return Map.of("CHATMAID_API_KEY", apiKey, "CHATMAID_BASE_URL", sandbox.baseUrl());
    }
}
