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
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import net.chatmaid.camel.sandbox.Fault;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the sink leaves behind. */
class SendSinkHeaderUseTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @Test
    void removesTheHeadersOfASend() throws Exception {
        // given
        sink.routes()
                .start("""
                - from:
                    uri: direct:start
                    steps:
                      - to: kamelet:chatmaid-send-sink
                      - to: "chatmaid:send?apiKey=%s&baseUrl=%s&to=RAW(+15557650000)&content=ops"
                """.formatted(sink.sandbox().liveKey(), sink.sandbox().baseUrl()));
        // when
        sink.routes()
                .send(
                        "direct:start",
                        "Your invoice",
                        Map.of("to", "+15557654321", "media-urls", "https://shop.example.com/invoices/7784.pdf"));
        // then
        assertThat(sink.sandbox().messages())
                .extracting(SandboxMessage::to, SandboxMessage::content, message -> message.mediaUrls()
                        .size())
                .containsExactlyInAnyOrder(tuple("+15557654321", "Your invoice", 1), tuple("+15557650000", "ops", 0));
    }

    @Test
    void leavesNoHeaderAndNoVariableAfterAFailure() throws Exception {
        // given
        sink.sandbox().failNext(1, Fault.status(400));
        sink.routes().start("""
                - from:
                    uri: direct:start
                    steps:
                      - doTry:
                          steps:
                            - to: kamelet:chatmaid-send-sink
                          doCatch:
                            - exception: [java.lang.Exception]
                              steps: []
                """);
        // when
        Message response =
                sink.routes().send("direct:start", "Hello", Map.of("to", "+15557654321", "idempotency-key", "k"));
        // then
        assertThat(response.getHeaders().keySet()).noneMatch(name -> name.startsWith("CamelChatmaid"));
        assertThat(response.getExchange().getVariables()).isEmpty();
    }
}
