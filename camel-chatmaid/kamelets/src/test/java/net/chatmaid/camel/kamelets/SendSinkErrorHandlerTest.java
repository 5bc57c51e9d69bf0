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
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.chatmaid.camel.client.ChatmaidException;
import net.chatmaid.camel.sandbox.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** onException of the calling route, with the option noErrorHandler. */
class SendSinkErrorHandlerTest {

    @RegisterExtension
    final SendSink sink = new SendSink();

    @Test
    void repeatsTheSendUnderTheGeneratedKey() throws Exception {
        // given
        sink.withoutRetries();
        sink.routes().context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidException.class).maximumRedeliveries(2).redeliveryDelay(0);
                from("direct:start").to("kamelet:chatmaid-send-sink?noErrorHandler=true");
            }
        });
        sink.routes().context().start();
        sink.sandbox().failNext(2, "POST", "/v1/messages", Fault.lostResponse());
        // when
        sink.routes().send("direct:start", "Order 7784", Map.of("to", CUSTOMER));
        // then
        assertThat(sink.sandbox().requestCount("POST", "/v1/messages")).isEqualTo(3);
        assertThat(sink.sandbox().messages()).hasSize(1);
    }

    @Test
    void handlesAFailure() throws Exception {
        // given
        sink.withoutRetries();
        sink.routes().context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(ChatmaidException.class).handled(true).to("mock:end");
                from("direct:start").to("kamelet:chatmaid-send-sink?noErrorHandler=true");
            }
        });
        sink.routes().context().start();
        sink.sandbox().failNext(1, "POST", "/v1/messages", Fault.status(500));
        // when
        sink.routes().send("direct:start", "Order 7784", Map.of("to", CUSTOMER));
        // then
        assertThat(sink.routes().ends()).hasSize(1);
    }
}
