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
package net.chatmaid.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import net.chatmaid.camel.model.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Look-ups of groups. */
class GroupsTest {

    @RegisterExtension
    final StubbedClient chatmaid = StubbedClient.withoutRetries();

    @Test
    void needASender() {
        // given
        chatmaid.respondWith(
                "[{\"id\": \"120363043211234567@g.us\", \"name\": \"Team\", \"isCommunityAnnounce\": false}]");

        // then
        assertThat(chatmaid.client().groups("+15551234567").join())
                .extracting(Group::id)
                .containsExactly("120363043211234567@g.us");
        assertThat(Clients.failure(
                        ChatmaidValidationException.class, chatmaid.client().groups(" ")))
                .hasMessageContaining("from is missing");
        assertThat(chatmaid.server().getAllServeEvents()).hasSize(1);
        assertThat(chatmaid.server().getAllServeEvents().get(0).getRequest().getUrl())
                .isEqualTo("/v1/groups?fromPhoneId=%2B15551234567");
    }
}
