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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "https://api.example.com\n",
                "\uFEFFhttps://api.example.com\r\n",
                "\u00A0 https://api.example.com\u200B",
                "https://api.example.com/",
                "https://api.example.com//",
                "https://api.example.com/v1",
                "https://api.example.com/v1/",
                "https://api.example.com//v1//",
                "HTTPS://API.Example.com/v1",
                "https://api.example.com:443/v1",
                "\"https://api.example.com/v1\"",
                "'https://api.example.com'\n"
            })
    void isTheSameHoweverItIsWritten(String written) {
        assertThat(BaseUrl.of(written)).isEqualTo("https://api.example.com");
    }

    @Test
    void keepsAPathAPortAndAnAddress() {
        assertThat(BaseUrl.of("https://gateway.example.com:8443/chatmaid/v1/"))
                .isEqualTo("https://gateway.example.com:8443/chatmaid");
        assertThat(BaseUrl.of("http://[::1]:80/v1")).isEqualTo("http://[::1]");
        assertThat(BaseUrl.of("https://example.com/v10")).isEqualTo("https://example.com/v10");
    }

    @Test
    void mayHaveAHostThatIsNoInternetName() {
        assertThat(BaseUrl.of("http://chatmaid_sandbox:4010")).isEqualTo("http://chatmaid_sandbox:4010");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "example.com", "http://", "https://a b", "https://u:pa55@example.com"})
    void isRejectedWithoutWhatIsSecret(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BaseUrl.of(written))
                .withMessageStartingWith("baseUrl is ")
                .withMessageNotContaining("pa55");
    }
}
