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

import net.chatmaid.camel.SandboxRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order of precedence for lookups and lists. */
class LookupPrecedenceTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void readsOptionThenHeaderThenDefault() throws Exception {
        // given
        routes.sandbox().addPhone("+15559990000", "Second", "connected");
        routes.options().setPhone("+15550000001");
        routes.options().setPage(3);
        routes.start();
        // when
        routes.to("chatmaid:phones?phone=+15551234567")
                .withHeader("CamelChatmaidPhone", "+15559990000")
                .send();
        routes.to("chatmaid:phones")
                .withHeader("CamelChatmaidPhone", "+15559990000".getBytes())
                .send();
        routes.to("chatmaid:phones").send();
        routes.to("chatmaid:groups?from=+15551234567")
                .withHeader("CamelChatmaidFrom", "+15559990000")
                .send();
        routes.to("chatmaid:messages?page=1").withHeader("CamelChatmaidPage", 2).send();
        routes.to("chatmaid:messages")
                .withHeader("CamelChatmaidPage", "2".getBytes())
                .send();
        routes.to("chatmaid:messages").send();
        // then
        assertThat(routes.sandbox().requests())
                .extracting(request -> request.path() + "?" + request.query())
                .containsExactly(
                        "/v1/phone-numbers/%2B15551234567?",
                        "/v1/phone-numbers/%2B15559990000?",
                        "/v1/phone-numbers/%2B15550000001?",
                        "/v1/groups?fromPhoneId=%2B15551234567",
                        "/v1/messages?page=1&limit=100",
                        "/v1/messages?page=2&limit=100",
                        "/v1/messages?page=3&limit=100");
    }
}
