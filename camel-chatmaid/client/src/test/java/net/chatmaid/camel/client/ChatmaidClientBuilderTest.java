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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatmaidClientBuilderTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\n"})
    void rejectsAMissingKey(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder(key))
                .withMessageContaining("apiKey is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_a b", "sk_test_a\r\nX-Evil: 1", "sk_test_ä", "sk_test_\u0000"})
    void rejectsAKeyThatIsNoHeaderValueWithoutShowingIt(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder(key))
                .withMessageContaining("apiKey contains a space")
                .withMessageNotContaining(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", " "})
    void acceptsAKeyThatEndsWithALineEnd(String end) {
        // given
        try (ChatmaidSandbox sandbox = ChatmaidSandbox.start();
                ChatmaidClient client = ChatmaidClient.builder(sandbox.testKey() + end)
                        .baseUrl(" " + sandbox.baseUrl() + "// ")
                        .build()) {
            // then: a base URL may end with slashes too
            assertThat(client.phoneNumbers().join()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "ftp://example.com",
                "https:///v1",
                "https://a b",
                "https://me@example.com",
                "https://example.com?x=1",
                "https://example.com#x",
                "file:///etc",
                "http://"
            })
    void rejectsABaseUrlThatIsNotValid(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder("sk_test_a").baseUrl(url))
                .withMessageStartingWith("baseUrl is ")
                .withMessageContaining(ChatmaidClientBuilder.DEFAULT_BASE_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1",
                "http://192.0.2.1:8080/v1",
                "HTTP://127.0.0.1.invalid",
                "http://[2001:db8::1]"
            })
    void rejectsALiveKeyWithAnUnencryptedUrlOfAnotherMachine(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder("sk_live_a").baseUrl(url))
                .withMessageContaining("would send a live API key unencrypted")
                .withMessageNotContaining("sk_live_a");
        assertThatNoException()
                .isThrownBy(() -> ChatmaidClient.builder("sk_test_a").baseUrl(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://[::1]:80",
                "https://192.0.2.1",
                "HTTPS://example.com"
            })
    void acceptsALiveKeyWithHttpsOrThisMachine(String url) {
        assertThatNoException()
                .isThrownBy(() -> ChatmaidClient.builder("sk_live_a").baseUrl(url));
    }

    @Test
    void protectsAKeyOfAnUnknownKindAsALiveOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder("key_1").baseUrl("http://192.0.2.1"))
                .withMessageContaining("neither sk_test_ nor sk_live_")
                .withMessageNotContaining("key_1");
        try (ChatmaidClient client = ChatmaidClient.builder("key_1").build()) {
            assertThat(client.isLive()).isFalse();
            assertThat(client.isTest()).isFalse();
        }
    }

    @Test
    void rejectsTimesAndCountsThatAreNotValid() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder("sk_test_a").responseTimeout(Duration.ZERO))
                .withMessageStartingWith("responseTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatmaidClient.builder("sk_test_a").responseTimeout(second.negated()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(-1, second, second, second))
                .withMessageStartingWith("maxRetries");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(1, Duration.ZERO, second, second))
                .withMessageStartingWith("retryDelay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(1, second, second.negated(), second))
                .withMessageStartingWith("retryMaxDelay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(1, second, Duration.ofMillis(999), second))
                .withMessageStartingWith("retryMaxDelay is 999 ms, less than retryDelay");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(1, second, second, second.negated()))
                .withMessageStartingWith("maxWait");
    }
}
