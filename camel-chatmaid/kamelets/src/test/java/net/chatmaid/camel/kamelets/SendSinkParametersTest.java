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

import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Properties of the sink. */
class SendSinkParametersTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @Test
    void keepTheRecipientsOfTwoSinksApart() throws Exception {
        // given
        sink.routes().start("""
                - from:
                    uri: direct:start
                    steps:
                      - setProperty:
                          name: text
                          simple: "${body}"
                      - to:
                          uri: kamelet:chatmaid-send-sink
                          parameters:
                            to: "+15557654321"
                      - setBody:
                          simple: "${exchangeProperty.text}"
                      - to:
                          uri: kamelet:chatmaid-send-sink
                          parameters:
                            to: "+15557654322"
                """);
        // when
        sink.routes().send("direct:start", "Hello", Map.of());
        // then
        assertThat(sink.sandbox().messages())
                .extracting(SandboxMessage::to)
                .containsExactlyInAnyOrder("+15557654321", "+15557654322");
    }

    @Test
    void areExpressionsAndBodiesAreNot() throws Exception {
        // given
        sink.start("""
                to: "${header.phone}"
                idempotencyKey: "order-${header.orderId}"
                """);
        // when
        sink.routes().send("direct:start", "${header.orderId}", Map.of("phone", "+15557654321", "orderId", "7784"));
        sink.routes().send("direct:start", "${header.orderId}", Map.of("phone", "+15557654321", "orderId", "7784"));
        // then
        assertThat(sink.message().to()).isEqualTo("+15557654321");
        assertThat(sink.message().content()).isEqualTo("${header.orderId}");
    }
}
