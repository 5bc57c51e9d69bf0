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
import net.chatmaid.camel.client.ChatmaidValidationException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no number of the region. */
class RejectedRegionNumberTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        LagosSender.start(routes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0803", "0803 123 45678", "0001 000 0000", "+234 1", "1234 5678"})
    void rejectsTheRecipient(String written) {
        // when
        Exchange sent = routes.to("chatmaid:send?from=" + LagosSender.SENDER)
                .withHeader("CamelChatmaidTo", written)
                .withBody("hi")
                .send();
        // then
        assertThat(sent.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll("to is '" + written + "'", "region NG", "E.164");
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    @Test
    void rejectsTheSenderByTheNameOfItsField() {
        LagosSender.assertRejected(
                routes,
                routes.to("chatmaid:phones").withHeader("CamelChatmaidPhone", "0803"),
                "phone is '0803'",
                "region NG");
        LagosSender.assertRejected(
                routes, routes.to("chatmaid:phones?lookup=get").withBody("0803 1"), "phone is '0803 1'", "region NG");
        LagosSender.assertRejected(
                routes,
                routes.to("chatmaid:groups").withHeader("CamelChatmaidFrom", "0803"),
                "from is '0803'",
                "region NG");
        LagosSender.assertRejected(
                routes,
                routes.to("chatmaid:verify").withHeader("CamelChatmaidFrom", "0803"),
                "from is '0803'",
                "region NG");
    }
}
