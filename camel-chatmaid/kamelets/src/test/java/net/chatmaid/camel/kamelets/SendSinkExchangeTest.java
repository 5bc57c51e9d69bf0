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

import static net.chatmaid.camel.kamelets.SendSink.CUSTOMER;
import static net.chatmaid.camel.kamelets.SendSink.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the sink reads of an exchange and what it leaves in it. */
class SendSinkExchangeTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @Test
    void doesNotReadTheHeadersOfTheComponent() throws Exception {
        // given
        sink.routeTo("kamelet:chatmaid-send-sink?to=RAW(" + CUSTOMER + ")");
        Map<String, Object> others = Map.of(
                "CamelChatmaidTo", "+15550009999",
                "CamelChatmaidMediaUrls", INVOICE,
                "CamelChatmaidContent", "other",
                "CamelChatmaidIdempotencyKey", "order-7784");
        // when
        sink.routes().send("direct:start", "one", others);
        sink.routes().send("direct:start", "two", others);
        // then
        assertThat(sink.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactlyInAnyOrder("one", "two");
        assertThat(sink.sandbox().messages()).allSatisfy(message -> {
            assertThat(message.to()).isEqualTo(CUSTOMER);
            assertThat(message.mediaUrls()).isEmpty();
        });
    }

    @Test
    void leavesTheHeadersOfTheKameletUnchanged() throws Exception {
        // given
        sink.routeTo("kamelet:chatmaid-send-sink");
        Map<String, Object> headers = Map.of("to", CUSTOMER, "media-urls", INVOICE, "idempotency-key", "order-7784");
        // then
        assertThat(sink.routes().send("direct:start", "one", headers).getHeaders())
                .containsAllEntriesOf(headers);
    }
}
