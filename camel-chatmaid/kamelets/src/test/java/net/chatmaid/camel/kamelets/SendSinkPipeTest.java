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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Properties of the sink in a Pipe. */
class SendSinkPipeTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @Test
    void arriveUnchangedIfTheyAreRaw() throws Exception {
        sink.routes().start(pipe("to: \"RAW(%s)\"\nmediaUrls: \"RAW(%s)\"".formatted(CUSTOMER, INVOICE)));
        // when
        sink.routes().send("direct:start", "Your invoice", Map.of());
        // then
        assertThat(sink.sandbox().messages())
                .extracting(SandboxMessage::mediaUrls)
                .containsExactly(List.of(INVOICE));
    }

    @ParameterizedTest
    @CsvSource({
        "to, +15557654321",
        "to, ${header.phone}",
        "mediaUrls, https://shop.example.com/7784.pdf",
        "idempotencyKey, order-${header.orderId}"
    })
    void withoutRawArriveUnchangedOrAreRejectedAtStart(String property, String value) throws Exception {
        // given
        String properties = "%s: \"%s\"".formatted(property, value);
        // when
        Throwable rejection = catchThrowable(() -> sink.routes().start(pipe(properties)));
        // then
        if (rejection == null) {
            // Camel 4.22 does not encode them
            sink.routes()
                    .send("direct:start", "Your invoice", Map.of("to", CUSTOMER, "phone", CUSTOMER, "orderId", "7784"));
            assertThat(sink.sandbox().messages())
                    .extracting(SandboxMessage::to, SandboxMessage::mediaUrls)
                    .containsExactly(tuple(CUSTOMER, property.equals("mediaUrls") ? List.of(value) : List.of()));
        } else {
            assertThat(rejection)
                    .hasStackTraceContaining(property)
                    .hasStackTraceContaining("in a Pipe, write it as RAW(" + value + ")");
        }
    }

    private static String pipe(String properties) {
        return """
                apiVersion: camel.apache.org/v1
                kind: Pipe
                metadata:
                  name: orders-to-whatsapp
                spec:
                  source:
                    uri: direct:start
                  sink:
                    ref:
                      kind: Kamelet
                      apiVersion: camel.apache.org/v1
                      name: chatmaid-send-sink
                    properties:
                %s""".formatted(properties.indent(6));
    }
}
