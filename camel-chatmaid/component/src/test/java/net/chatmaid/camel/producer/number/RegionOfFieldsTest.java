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
package net.chatmaid.camel.producer.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.SendRequest;
import org.apache.camel.Exchange;
import org.apache.camel.FluentProducerTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers of a region in options, headers and bodies. */
class RegionOfFieldsTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        LagosSender.start(routes);
    }

    @Test
    void readsTheNumberFromOptionExpressionAndBody() {
        // given
        Map<String, Object> fields = Map.of("from", "0812 000 0001", "to", "0803 123 4567", "content", "hi");
        String options = "chatmaid:send?from=0812 000 0001&to=";
        List<FluentProducerTemplate> ways = List.of(
                routes.to(options + "0803 123 4567").withBody("hi"),
                routes.to(options + "${header.phone}")
                        .withHeader("phone", "0803 123 4567")
                        .withBody("hi"),
                routes.to("chatmaid:send").withBody(fields),
                routes.to("chatmaid:send").withBody(new ObjectMapper().valueToTree(fields)),
                routes.to("chatmaid:send")
                        .withBody(SendRequest.builder()
                                .from("0812 000 0001")
                                .to("0803 123 4567")
                                .content("hi")
                                .build()),
                routes.to("chatmaid:send?bodyFormat=json")
                        .withBody("{\"fromPhoneId\": \"0812 000 0001\", \"to\": 8031234567, \"content\": \"hi\"}"),
                // what the header gives hides what is wrong in the body
                routes.to("chatmaid:send")
                        .withHeader("CamelChatmaidTo", "0803 123 4567")
                        .withBody(Map.of("from", LagosSender.SENDER, "to", "0803", "content", "hi")));
        for (FluentProducerTemplate way : ways) {
            // when
            Exchange sent = way.send();
            // then
            assertThat(sent.getException()).isNull();
        }
        assertThat(routes.sandbox().messages())
                .hasSize(ways.size())
                .allMatch(message -> message.from().equals(LagosSender.SENDER)
                        && message.to().equals(LagosSender.RECIPIENT));
    }
}
