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
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An exchange whose send failed. */
class SendSinkFailureTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @Test
    void hasItsHeadersAndNoOther() throws Exception {
        // given
        sink.routeTo("kamelet:chatmaid-send-sink");
        sink.sandbox().failNext(2, Fault.status(400));
        Map<String, Object> headers = Map.of("to", CUSTOMER, "media-urls", INVOICE, "idempotency-key", "order-7784");
        // when
        Exchange failed = sink.routes()
                .context()
                .createFluentProducerTemplate()
                .to("direct:start")
                .withBody("Your invoice")
                .withHeaders(headers)
                .send();
        // then
        assertThat(failed.getException()).isNotNull();
        assertThat(failed.getMessage().getHeaders()).containsAllEntriesOf(headers);
        assertThat(failed.getMessage().getHeaders().keySet()).noneMatch(name -> name.startsWith("CamelChatmaid"));
        assertThat(failed.getProperties().keySet()).noneMatch(name -> name.startsWith("CamelChatmaid"));
        assertThat(failed.getVariables()).isEmpty();
    }

    @Test
    void isRedeliveredUnderTheGeneratedKey() throws Exception {
        // given
        sink.withoutRetries();
        sink.routeTo("kamelet:chatmaid-send-sink");
        sink.sandbox().failNext(1, "POST", "/v1/messages", Fault.lostResponse());
        // when
        sink.routes().send("direct:start", "Order 7784", Map.of("to", CUSTOMER));
        // then
        assertThat(sink.sandbox().requestCount("POST", "/v1/messages")).isEqualTo(2);
        assertThat(sink.sandbox().messages()).hasSize(1);
    }
}
