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
package net.chatmaid.camel.producer.field;

import static net.chatmaid.camel.SandboxRoutes.RECIPIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON bodies that are rejected. */
class RejectedJsonTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"to\": \"+15557654321\", \"content\": \"secret\"} {\"to\": \"+15557654322\"}",
                "{\"to\": \"+15557654321\", \"content\": \"secret\", \"content\": \"other\"}",
                "{\"to\": \"+15557654321\", \"content\": secret}",
            })
    void rejectsJsonThatWouldLoseAMessageWithoutItsText(String json) {
        // when
        Exchange sent =
                routes.to("chatmaid:send?bodyFormat=json").withBody(json).send();
        // then
        assertThat(sent.getException())
                .hasMessageContaining("is not JSON (line 1, column")
                .hasMessageNotContaining("secret");
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    @Test
    void rejectsTwoSenders() {
        // when
        Exchange sent = routes.to("chatmaid:send")
                .withBody(Map.of("from", RECIPIENT, "fromPhoneId", "+15550000001", "to", RECIPIENT, "content", "hi"))
                .send();
        // then
        assertThat(sent.getException()).hasMessageContaining("two senders");
    }
}
