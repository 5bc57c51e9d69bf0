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
package net.chatmaid.camel.kamelets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.chatmaid.camel.client.ChatmaidValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The recipient of a send by the sink. */
class SendSinkRecipientTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @Test
    void isNotThatOfAStatus() throws Exception {
        // given
        sink.start("""
                to: "+15557654321"
                """);
        // when
        sink.routes()
                .send(
                        "direct:start",
                        "Not delivered",
                        Map.of("CamelChatmaidTo", "+15550000001", "CamelChatmaidContent", "Something else"));
        // then
        assertThat(sink.message().to()).isEqualTo("+15557654321");
        assertThat(sink.message().content()).isEqualTo("Not delivered");
    }

    @Test
    void isRequired() throws Exception {
        // given
        sink.start("{}\n");
        // then
        assertThatThrownBy(() -> sink.routes().send("direct:start", "Order 7784 confirmed", Map.of()))
                .hasCauseInstanceOf(ChatmaidValidationException.class)
                .hasMessageContaining("to is missing");
        assertThat(sink.sandbox().messages()).isEmpty();
    }
}
