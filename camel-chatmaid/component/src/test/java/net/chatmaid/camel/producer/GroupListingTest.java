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
import net.chatmaid.camel.sandbox.SandboxGroup;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Groups of a sender. */
class GroupListingTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @Test
    void listsTheGroupsOfTheSenderElseOfTheFirstConnectedOne() throws Exception {
        // given
        routes.sandbox().addPhone("+15559990000", "Second", "connected");
        routes.sandbox().addGroup("+15559990000", new SandboxGroup("120363099999999999@g.us", "Second's", false));
        routes.start();
        // when
        List<?> first = routes.to("chatmaid:groups").request(List.class);
        List<?> second = routes.to("chatmaid:groups?from=+15559990000").request(List.class);
        // then
        assertThat(first).hasSize(2);
        assertThat(second).extracting(group -> ((Group) group).name()).containsExactly("Second's");
        assertThat(routes.to("chatmaid:groups")
                        .withHeader("CamelChatmaidFrom", "+1")
                        .send()
                        .getException())
                .isInstanceOf(ChatmaidValidationException.class);
    }

    @Test
    void sendsToAGroup() throws Exception {
        // given
        routes.start();
        Group group = (Group) routes.to("chatmaid:groups").request(List.class).get(0);
        // when
        Exchange sent = routes.to("chatmaid:send")
                .withHeader("CamelChatmaidTo", group.id())
                .withBody("Hello all")
                .send();
        // then
        assertThat(sent.getException()).isNull();
        assertThat(routes.sandbox().messages()).singleElement().satisfies(message -> assertThat(message.groupId())
                .isEqualTo(group.id()));
    }
}
