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
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.client.ChatmaidValidationException;
import net.chatmaid.camel.model.Group;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lookups of a sender that name none. */
class PhoneLookupValidationTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        routes.start();
    }

    @Test
    void rejectsAnotherRecord() {
        // given
        Group group = new Group("120363043211234567@g.us", "Team", null, null);
        for (Object body : List.of(group, List.of(group))) {
            // when
            Exchange response =
                    routes.to("chatmaid:phones?lookup=get").withBody(body).send();
            // then
            assertThat(response.getException())
                    .isInstanceOf(ChatmaidValidationException.class)
                    .hasMessageContaining("phone is missing");
        }
        assertThat(routes.sandbox().requestCount()).isZero();
    }

    @Test
    void rejectsABodyThatIsNoPhone() {
        // when
        Exchange response =
                routes.to("chatmaid:phones?lookup=get").withBody("no phone").send();
        // then
        assertThat(response.getException())
                .isInstanceOf(ChatmaidValidationException.class)
                .hasMessageContainingAll("lookup=get", "CamelChatmaidPhone");
        assertThat(routes.sandbox().requestCount()).isZero();
    }
}
