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
package net.chatmaid.camel.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import net.chatmaid.camel.testing.Scale;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many endpoints dynamic URIs create. */
class DynamicEndpointTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void createsOneEndpointForMoreRecipientsThanCamelCaches() throws Exception {
        // given
        routes.start(DynamicRoute.to("chatmaid:send?to=${header.phone}&content=Order ${body} confirmed"));
        List<String> numbers = IntStream.range(0, Scale.of(1_500, 10_000))
                .mapToObj(number -> "+1555%07d".formatted(2_000_000 + number))
                .toList();
        ProducerTemplate template = routes.context().createProducerTemplate();
        // when
        for (String number : numbers) {
            template.sendBodyAndHeader("direct:start", number.substring(8), "phone", number);
        }
        // then
        assertThat(routes.sandbox().messages()).extracting(SandboxMessage::to).containsExactlyElementsOf(numbers);
        assertThat(routes.sandbox().messages()).allSatisfy(message -> assertThat(message.content())
                .isEqualTo("Order " + message.to().substring(8) + " confirmed"));
        assertThat(DynamicRoute.endpoints(routes)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chatmaid:${header.what}?to=+15557654321",
                "chatmaid:send?to=+15557654321&maxRetries=${header.retries}",
                "chatmaid:send?${header.name}=+15557654321",
            })
    void createsAnEndpointForEachOtherUri(String uri) throws Exception {
        // given
        routes.start(DynamicRoute.to(uri));
        // when
        Exchange sent = routes.to("direct:start")
                .withBody("x")
                .withHeaders(Map.of("what", "send", "retries", 1, "name", "to"))
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages())
                .extracting(SandboxMessage::content)
                .containsExactly("x");
        assertThat(DynamicRoute.endpoints(routes)).singleElement().asString().doesNotContain("{");
    }
}
