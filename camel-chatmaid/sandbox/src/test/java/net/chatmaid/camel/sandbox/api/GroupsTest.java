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
package net.chatmaid.camel.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.chatmaid.camel.sandbox.ChatmaidSandbox;
import net.chatmaid.camel.sandbox.SandboxGroup;
import net.chatmaid.camel.sandbox.testing.PlainHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private static final String OF_ORDERS = "/v1/groups?fromPhoneId=%2B15551234567";
    private static final SandboxGroup DRIVERS = new SandboxGroup("120363040000000001@g.us", "Drivers", false);

    private final ChatmaidSandbox sandbox = ChatmaidSandbox.start();
    private final PlainHttpClient test = PlainHttpClient.test(sandbox);
    private final PlainHttpClient live = PlainHttpClient.live(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void listsTwoGroupsOfTheConnectedSender() {
        assertThat(live.get(OF_ORDERS).data())
                .isEqualTo(test.get(OF_ORDERS).data())
                .hasToString(
                        "[{\"id\":\"120363043211234567@g.us\",\"name\":\"Warehouse\",\"isCommunityAnnounce\":false},"
                                + "{\"id\":\"120363043211234568@g.us\",\"name\":\"Announcements\",\"isCommunityAnnounce\":true}]");
        assertThat(live.get("/v1/groups?fromPhoneId=%2B15550000001").data()).isEmpty();
    }

    @Test
    void findsTheSenderByTheIdOfItsEnvironment() {
        String liveId = sandbox.phones().get(1).liveId();
        assertThat(live.get("/v1/groups?fromPhoneId=" + liveId).data()).hasSize(2);
        assertThat(test.get("/v1/groups?fromPhoneId=" + liveId).status()).isEqualTo(404);
    }

    @Test
    void rejectsAMissingOrUnknownSender() {
        for (String path : new String[] {"/v1/groups", "/v1/groups?fromPhoneId="}) {
            PlainHttpClient.Reply missing = live.get(path);
            assertThat(missing.status()).isEqualTo(400);
            assertThat(missing.json().path("message").path(0).asText()).contains("fromPhoneId");
        }
        PlainHttpClient.Reply unknown = live.get("/v1/groups?fromPhoneId=%2B19999999999");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().path("message").path(0).asText()).contains("+19999999999");
        assertThat(live.get("/v1/groups/120363043211234567@g.us").status()).isEqualTo(404);
    }

    @Test
    void addsAGroupUntilTheReset() {
        // when
        sandbox.addGroup("+15551234567", DRIVERS);
        sandbox.addGroup("+15550000001", DRIVERS);

        // then
        assertThat(live.get(OF_ORDERS).data().findValuesAsText("name"))
                .containsExactly("Warehouse", "Announcements", "Drivers");
        assertThat(sandbox.groups("+15550000001")).containsExactly(DRIVERS);
        sandbox.reset();
        assertThat(live.get(OF_ORDERS).data()).hasSize(2);
        assertThat(sandbox.groups("+15550000001")).isEmpty();
    }

    @Test
    void rejectsAGroupThatIsNotValid() {
        sandbox.addGroup("+15551234567", DRIVERS);
        assertThatThrownBy(() -> sandbox.addGroup("+15551234567", DRIVERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(DRIVERS.id());
        assertThatThrownBy(() -> sandbox.addGroup("+15551234567", new SandboxGroup("drivers", "Drivers", false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'drivers'");
        assertThatThrownBy(() -> sandbox.addGroup("+1999", DRIVERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("+1999");
    }

    @Test
    void sendsToAGroupOfTheList() {
        String jid = live.get(OF_ORDERS).data().path(0).path("id").asText();
        assertThat(live.send(jid).data().path("groupId").asText()).isEqualTo(jid);
    }
}
