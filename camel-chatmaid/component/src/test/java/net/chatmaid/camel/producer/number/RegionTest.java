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

import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.sandbox.SandboxMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipients' numbers as they are written in a region. */
class RegionTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        LagosSender.start(routes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0803 123 4567",
                "08031234567",
                "0803-123-4567",
                "(0803) 123.4567",
                " 0803/1234567\n",
                "8031234567",
                "+234 803 123 4567",
                "234 803 123 4567",
                "009 234 803 123 4567",
                "\u202a+234 803 123 4567\u202c",
                "٠٨٠٣١٢٣٤٥٦٧",
                "＋２３４８０３１２３４５６７"
            })
    void readsARecipientInAnyForm(String written) {
        // when
        Exchange sent = routes.to("chatmaid:send")
                .withHeader("CamelChatmaidTo", written)
                .withBody("hi")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages()).extracting(SandboxMessage::to).containsExactly(LagosSender.RECIPIENT);
    }

    @Test
    void readsTheRegionOfTheEndpointInLowerCase() {
        // when
        routes.to("chatmaid:send?region=gb&to=020 7946 0018").withBody("hi").send();
        // then
        assertThat(routes.sandbox().messages()).extracting(SandboxMessage::to).containsExactly("+442079460018");
    }
}
