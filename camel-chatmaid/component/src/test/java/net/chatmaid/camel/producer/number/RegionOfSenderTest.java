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

import java.util.List;
import net.chatmaid.camel.SandboxRoutes;
import net.chatmaid.camel.model.PhoneNumber;
import net.chatmaid.camel.sandbox.SandboxGroup;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Senders' numbers as they are written in a region. */
class RegionOfSenderTest {

    @RegisterExtension
    final SandboxRoutes routes = SandboxRoutes.live();

    @BeforeEach
    void start() throws Exception {
        LagosSender.start(routes);
    }

    @Test
    void looksSendersAndTheirGroupsUp() {
        // given
        routes.sandbox().addGroup(LagosSender.SENDER, new SandboxGroup("120363043211234567@g.us", "Team", false));
        // when
        PhoneNumber byHeader = routes.to("chatmaid:phones")
                .withHeader("CamelChatmaidPhone", "0812 000 0001")
                .request(PhoneNumber.class);
        PhoneNumber byOption = routes.to("chatmaid:phones?phone=0812 000 0001").request(PhoneNumber.class);
        PhoneNumber byBody = routes.to("chatmaid:phones?lookup=status")
                .withBody(" 0812 000 0001 ")
                .request(PhoneNumber.class);
        List<?> groups = routes.to("chatmaid:groups?from=0812 000 0001").request(List.class);
        Exchange verified = routes.to("chatmaid:verify?from=0812 000 0001").send();
        // then
        assertThat(List.of(byHeader, byOption, byBody))
                .extracting(PhoneNumber::phoneNumber)
                .containsOnly(LagosSender.SENDER);
        assertThat(groups).hasSize(1);
        assertThat(verified.getMessage().getBody().toString()).contains(LagosSender.SENDER + " is connected");
    }
}
