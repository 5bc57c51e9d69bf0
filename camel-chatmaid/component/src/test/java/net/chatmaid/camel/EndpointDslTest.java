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
package net.chatmaid.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import net.chatmaid.camel.dsl.ChatmaidEndpointBuilderFactory.ChatmaidBuilders;
import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.ChatmaidSandboxExtension;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.builder.endpoint.EndpointRouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EndpointDslTest {

    @RegisterExtension
    static final ChatmaidSandboxExtension SANDBOX = ChatmaidSandboxExtension.create();

    private final ChatmaidSandbox sandbox = SANDBOX.get();

    @Test
    void aRouteWithoutUrisSends() throws Exception {
        try (SandboxRoutes routes = SandboxRoutes.live(sandbox)) {
            // given
            routes.start(new Confirmations());
            // when
            Exchange sent = routes.to("direct:to")
                    .withBody("one")
                    .withHeader("phone", "+15557654321")
                    .send();
            Exchange dynamic = routes.to("direct:toD")
                    .withBody("${camelId}&to=+15550009999")
                    .withHeader("phone", "+15557654321")
                    .send();
            // then
            assertThat(sent.getException()).isNull();
            assertThat(dynamic.getException()).isNull();
            assertThat(sandbox.messages())
                    .extracting(SandboxMessage::to, SandboxMessage::content)
                    .containsExactly(
                            tuple("+15557654321", "Hi one"), tuple("+15557654321", "Hi ${camelId}&to=+15550009999"));
        }
    }

    private static final class Confirmations extends EndpointRouteBuilder implements ChatmaidBuilders {
        @Override
        public void configure() {
            from(direct("to")).to(send());
            from(direct("toD")).toD(send());
        }

        private EndpointProducerBuilder send() {
            return chatmaid("send")
                    .from("+15551234567")
                    .to("${header.phone}")
                    .content("Hi ${body}")
                    .bodyFormat(BodyFormat.text)
                    .maxWait(Duration.ofMinutes(1).toMillis());
        }
    }
}
